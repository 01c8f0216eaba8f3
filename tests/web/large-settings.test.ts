import { brokenLink, CHAIN_START } from '@tingxu/server/domain/chain.ts'
import { openHouse } from '@tingxu/server/open-house.ts'
import { BODY_BYTES_MAX, SETTINGS_BYTES_MAX } from '@tingxu/shared/limits.ts'
import type { Settings } from '@tingxu/shared/settings.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fullestHall } from '../helpers/wide-hall.ts'
import { HALL, openSmallHouse, type SmallHouse } from './small-house.ts'

let small: SmallHouse
let manager: Record<string, string>
const settings = fullestHall()
beforeAll(async () => {
  small = await openSmallHouse()
  manager = await small.staff('李敏')
})
afterAll(() => small.close())

const at = (rest: string) => `/api/halls/${HALL}/${rest}`
const post = (rest: string, body: unknown, headers = manager) => small.ask(at(rest), { body, headers })
const inForce = async () =>
  (await small.ask(at('settings'), { headers: manager })).body as { seq: number; settings: Settings }

describe('[S1] a hall of three hundred services with their guides, each at each of a hundred windows', () => {
  test('fits, with half as much again', () => {
    expect(Buffer.byteLength(JSON.stringify(settings)) * 1.5).toBeLessThan(SETTINGS_BYTES_MAX)
  })

  test('is kept as a draft, has no fault and is published', async () => {
    const { seq } = await inForce()
    expect((await post('draft', { baseSeq: seq, settings, after: null })).status).toBe(200)
    expect((await post('settings/check', { settings })).body).toEqual({ faults: [] })
    const { status } = await small.command({ type: 'publishSettings', settings, baseSeq: seq }, manager)
    expect(status).toBe(200)
    expect((await inForce()).settings).toEqual(settings)
  })

  test('is in force again after a stop, and the chain of its log holds', async () => {
    await small.stop()
    const house = await openHouse(small.houseOptions)
    const steps = await house.log.readAfter(HALL, 0, 100)
    expect(await house.halls.get(HALL)?.read((hall) => hall.settings)).toEqual(settings)
    expect(brokenLink({ seq: 0, hash: CHAIN_START }, steps)).toBeNull()
    await house.close()
  })
})

describe('what is larger than any hall', () => {
  const tooMuch = { settings: { note: 'x'.repeat(SETTINGS_BYTES_MAX) } }
  let other: SmallHouse
  let li: Record<string, string>
  beforeAll(async () => {
    other = await openSmallHouse()
    li = await other.staff('李敏')
  })
  afterAll(() => other.close())

  test.each([
    ['draft', { ...tooMuch, baseSeq: 0, after: null }],
    ['settings/check', tooMuch],
    ['dry-run', { ...tooMuch, date: '2026-01-05' }],
    [
      'commands',
      { id: '7d444840-9dc0-41d1-b245-5ffdce74fad2', command: { type: 'publishSettings', baseSeq: 0, ...tooMuch } },
    ],
  ])('is refused as %s, with what can be done about it', async (rest, body) => {
    const said = { zh: /最多 8 MB。请减少/, en: /at most 8 MB\. Let windows/ }
    for (const [language, sentence] of Object.entries(said)) {
      const answer = await other.ask(at(rest), { body, headers: { ...li, 'accept-language': language } })
      expect([answer.status, answer.body.refused]).toEqual([413, 'too-large'])
      expect(answer.body.message).toMatch(sentence)
    }
  })

  test('every other route stays small', async () => {
    const body = { note: 'x'.repeat(BODY_BYTES_MAX) }
    const { status, body: told } = await other.ask(at('draft/discard'), { body, headers: li })
    expect([status, told.refused]).toEqual([413, 'too-large'])
  })
})
