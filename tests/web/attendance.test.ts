import { io, type Socket } from 'socket.io-client'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { HALL, openSmallHouse, type SmallHouse } from './small-house.ts'

const MINUTE = 60_000

let small: SmallHouse
let wangFang: Record<string, string>
const opened: Socket[] = []

beforeEach(async () => {
  small = await openSmallHouse({ testClock: true })
  wangFang = await small.staff('王芳')
  await small.command({ type: 'openCounter', counterId: 'one' }, wangFang)
})
afterEach(async () => {
  for (const socket of opened.splice(0)) socket.disconnect()
  await small.close()
})

/** Somebody's own screen, following the desk of a window. */
async function deskOf(name: string, counterId = 'one'): Promise<Socket> {
  const { cookie } = await small.staff(name)
  const headers = { cookie: String(cookie), origin: small.url }
  const socket = io(small.url, {
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    extraHeaders: headers,
  })
  opened.push(socket)
  await socket.emitWithAck('follow', { hallId: HALL, view: 'desk', of: counterId })
  return socket
}

const clerkAt = (counterId: string) =>
  small.house.halls.get(HALL)?.read(({ counters }) => counters.get(counterId)?.clerk) ?? Promise.resolve(undefined)
const becomes = (clerk: string) => vi.waitFor(async () => expect(await clerkAt('one')).toBe(clerk))
const advance = (minutes: number) => small.house.halls.advance(minutes * MINUTE)

/** The link ends, and the server has noticed. */
async function closes(socket: Socket): Promise<void> {
  const hall = small.house.halls.get(HALL)
  const noticed = new Promise<void>((resolve) => hall?.attendance.onChange(resolve))
  socket.disconnect()
  await noticed
}

describe('a clerk who is not there', () => {
  test('[K4] is absent three minutes after the last link of the own desk closed', async () => {
    const desk = await deskOf('王芳')
    await becomes('present')
    await closes(desk)
    await advance(2.9)
    expect(await clerkAt('one')).toBe('present')
    await advance(0.2)
    expect(await clerkAt('one')).toBe('absent')
  })

  test('[K4] comes back as soon as a desk is followed again, and both stand in the log', async () => {
    const desk = await deskOf('王芳')
    await becomes('present')
    await closes(desk)
    await advance(3)
    await deskOf('王芳')
    await becomes('present')
    const steps = await small.house.log.readAfter(HALL, 0, 100)
    const types = steps.flatMap(({ events }) => events.map(({ type }) => type)).filter((type) => /^clerk/.test(type))
    expect(types).toEqual(['clerkPresent', 'clerkAbsent', 'clerkPresent'])
  })

  test('[K4] is not absent while another of her screens follows it, nor within the time', async () => {
    const [first, second] = [await deskOf('王芳'), await deskOf('王芳')]
    await becomes('present')
    first.disconnect()
    await advance(10)
    expect(await clerkAt('one')).toBe('present')
    await closes(second)
    await advance(1)
    await deskOf('王芳')
    await advance(10)
    expect(await clerkAt('one')).toBe('present')
  })

  test('[K4] who never followed a desk is not missed', async () => {
    await advance(60)
    expect(await clerkAt('one')).toBe('unknown')
  })

  test('[K4] is not replaced by a manager who looks at her desk', async () => {
    await deskOf('李敏')
    await advance(60)
    expect(await clerkAt('one')).toBe('unknown')
  })
})
