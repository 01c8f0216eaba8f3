import { type SoundingDisplay, SpeakingZones } from '@tingxu/server/web/speaking-zones.ts'
import { SPEAKER_GONE_MS } from '@tingxu/shared/limits.ts'
import type { SoundReport, Voice } from '@tingxu/shared/wire.ts'
import { io, type Socket } from 'socket.io-client'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { HALL, openSmallHouse, type SmallHouse } from './small-house.ts'

describe('a hall of two zones', () => {
  const told = new Map<string, Voice>()
  let zones: SpeakingZones
  beforeEach(() => {
    vi.useFakeTimers({ now: 0 })
    told.clear()
    zones = new SpeakingZones({
      hallId: HALL,
      begun: { nowMs: 0, now: 0 },
      zones: async () => [{ id: 'north' }, { id: 'south' }],
      now: Date.now,
      nowMs: Date.now,
      tell: (socketId, voice) => void told.set(socketId, voice),
    })
  })
  afterEach(() => void vi.useRealTimers())
  const display = (deviceId: string, more: Partial<SoundingDisplay> = {}): SoundingDisplay => ({
    ...{ socketId: deviceId, deviceId, zoneId: null, state: 'ready', spoke: new Map() },
    ...more,
  })
  const spokenBy = (socketId: string) => told.get(socketId)?.speaks.map(({ zoneId }) => zoneId)
  const tenSeconds = () => vi.advanceTimersByTimeAsync(SPEAKER_GONE_MS)

  test('the board of the hall speaks for the zone that has no board of its own', async () => {
    await zones.hear(display('entrance'))
    await zones.hear(display('north-board', { zoneId: 'north' }))
    await tenSeconds()
    expect(spokenBy('entrance')).toEqual(['south'])
    expect(spokenBy('north-board')).toEqual(['north'])
  })

  test('one that is gone for ten seconds is replaced without anybody asking', async () => {
    await zones.hear(display('entrance'))
    await zones.hear(display('stairs'))
    await tenSeconds()
    expect(spokenBy('stairs')).toEqual([])
    await zones.leave('entrance')
    await tenSeconds()
    expect(spokenBy('stairs')).toEqual(['north', 'south'])
  })

  test('a display whose sound waits for a touch does not speak, and is told that nobody does', async () => {
    await zones.hear(display('entrance', { state: 'locked' }))
    expect(told.get('entrance')).toMatchObject({ speaks: [], unheard: [] })
    await tenSeconds()
    expect(told.get('entrance')).toMatchObject({ speaks: [], unheard: ['north', 'south'] })
    await zones.hear(display('entrance', { state: 'ready' }))
    expect(told.get('entrance')).toMatchObject({ unheard: [] })
    expect(spokenBy('entrance')).toEqual(['north', 'south'])
  })
})

describe('over a socket', () => {
  let small: SmallHouse
  const opened: Socket[] = []
  beforeAll(async () => {
    small = await openSmallHouse()
  })
  afterAll(() => small.close())
  afterEach(() => {
    for (const socket of opened.splice(0)) socket.disconnect()
  })
  async function connected(kind: 'display' | 'kiosk'): Promise<Socket> {
    const token = (await small.device(kind)).authorization?.split(' ')[1]
    const socket = io(small.url, { transports: ['websocket'], reconnection: false, forceNew: true, auth: { token } })
    opened.push(socket)
    await new Promise((resolve) => socket.once('connect', () => resolve(null)))
    return socket
  }
  const report = (more: Partial<SoundReport> = {}): SoundReport => ({
    hallId: HALL,
    state: 'ready',
    spoke: [],
    ...more,
  })

  test('a display that spoke before the server began anew is told to go on', async () => {
    const socket = await connected('display')
    const voice = new Promise<Voice>((resolve) => socket.once('voice', resolve))
    const answer = await socket.emitWithAck('sound', report({ spoke: [{ zoneId: 'north', from: 12 }] }))
    expect(answer).toEqual({})
    expect((await voice).speaks).toEqual([{ zoneId: 'north', from: 12 }])
  })

  test('[V4] a kiosk has no voice', async () => {
    const socket = await connected('kiosk')
    expect(await socket.emitWithAck('sound', report())).toMatchObject({ refused: 'forbidden' })
  })

  test('another hall is not there', async () => {
    const socket = await connected('display')
    expect(await socket.emitWithAck('sound', report({ hallId: 'elsewhere' }))).toMatchObject({ refused: 'not-found' })
  })

  test('what is not a report of sound is said to be none, and where', async () => {
    const socket = await connected('display')
    expect(await socket.emitWithAck('sound', { ...report(), state: 'loud' })).toMatchObject({
      ...{ refused: 'malformed', path: '/state' },
    })
  })
})
