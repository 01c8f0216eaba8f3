import { SETTINGS_BYTES_MAX } from '@tingxu/shared/limits.ts'
import type { DraftsAnswer } from '@tingxu/shared/wire-console.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { smallHall } from '../helpers/small-hall.ts'
import { HALL, openSmallHouse, type SmallHouse } from './small-house.ts'

let small: SmallHouse
let liMin: Record<string, string>
beforeEach(async () => {
  small = await openSmallHouse()
  liMin = await small.staff('李敏')
})
afterEach(() => small.close())

type Headers = Record<string, string>
const at = (rest: string) => `/api/halls/${HALL}/${rest}`
const unfinished = { name: { zh: '新厅' }, counters: [null, 'two'] }

const save = (headers: Headers, after: number | null, settings: unknown = unfinished, baseSeq = 1) =>
  small.ask(at('draft'), { body: { baseSeq, settings, after }, headers })
const discard = (headers: Headers) => small.ask(at('draft/discard'), { body: {}, headers })
const savedAtOf = async (answer: ReturnType<typeof save>) => Number((await answer).body.savedAt)
const listed = async (headers: Headers = liMin) =>
  ((await small.ask(at('drafts'), { headers })).body as DraftsAnswer).drafts
const idOf = async (name: string) => (await small.house.people.staff.byName(name))?.id ?? ''
const read = async (name: string, headers: Headers = liMin) => small.ask(at(`drafts/${await idOf(name)}`), { headers })

describe('a draft is kept', () => {
  test('[S1] whatever stands in it, and nothing of it is in the log', async () => {
    const before = await small.head()
    const savedAt = await savedAtOf(save(liMin, null))
    expect((await read('李敏')).body).toEqual({ baseSeq: 1, savedAt, settings: unfinished })
    expect(await small.head()).toEqual(before)
  })

  test('one for each person, whose name is listed, the last saved first', async () => {
    const sunLi = await small.staff('孙丽')
    await save(liMin, null)
    await save(sunLi, null, { ...smallHall() }, 0)
    const drafts = await listed()
    expect(drafts.map(({ by, baseSeq }) => [by.name, baseSeq])).toEqual([
      ['孙丽', 0],
      ['李敏', 1],
    ])
    expect(drafts[0]?.by.id).toBe(await idOf('孙丽'))
  })

  test('a colleague reads it, and changes only her own', async () => {
    const sunLi = await small.staff('孙丽')
    await save(liMin, null)
    await save(sunLi, null, { mine: true })
    expect((await read('李敏', sunLi)).body.settings).toEqual(unfinished)
    expect((await read('孙丽')).body.settings).toEqual({ mine: true })
    await discard(sunLi)
    expect((await listed()).map(({ by }) => by.name)).toEqual(['李敏'])
  })

  test('also by an administrator, and by no clerk', async () => {
    expect((await save(await small.staff('陈静'), null)).status).toBe(200)
    const clerk = await small.staff('王芳')
    expect((await save(clerk, null)).status).toBe(403)
    expect((await small.ask(at('drafts'), { headers: clerk })).status).toBe(403)
    expect((await read('陈静', clerk)).status).toBe(403)
    expect((await discard(clerk)).status).toBe(403)
  })
})

describe('two windows of one person', () => {
  test('the second to save is told, and loses nothing', async () => {
    const first = await savedAtOf(save(liMin, null))
    const second = await savedAtOf(save(liMin, first, { by: 'the first window' }))
    const { status, body } = await save(liMin, first, { by: 'the second window' })
    expect(status).toBe(409)
    expect(body).toEqual({ refused: 'draft-changed', savedAt: second, message: expect.stringContaining('草稿') })
    expect((await read('李敏')).body.settings).toEqual({ by: 'the first window' })
  })

  test('a draft that is there already is not written over by one that begins', async () => {
    const first = await savedAtOf(save(liMin, null))
    expect((await save(liMin, null)).body).toMatchObject({ refused: 'draft-changed', savedAt: first })
  })

  test('a draft that was let go meanwhile is told to be gone', async () => {
    const first = await savedAtOf(save(liMin, null))
    await discard(liMin)
    expect((await save(liMin, first)).body).toMatchObject({ refused: 'draft-changed', savedAt: null })
  })

  test('saves that follow at once have instants of their own', async () => {
    let after: number | null = null
    const instants = new Set<number>()
    for (let each = 0; each < 20; each++) {
      after = await savedAtOf(save(liMin, after))
      instants.add(after)
    }
    expect(instants.size).toBe(20)
  })

  test('of many that save at once over one draft exactly one is kept', async () => {
    const first = await savedAtOf(save(liMin, null))
    const answers = await Promise.all(Array.from({ length: 8 }, (_, each) => save(liMin, first, { each })))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  })
})

describe('a draft ends', () => {
  test('when it is let go; letting go of none is fine too', async () => {
    await save(liMin, null)
    expect((await discard(liMin)).body).toEqual({})
    expect((await read('李敏')).status).toBe(404)
    expect((await discard(liMin)).status).toBe(200)
  })

  test('not by publishing: the console lets it go', async () => {
    await save(liMin, null)
    await small.command({ type: 'publishSettings', settings: smallHall(), baseSeq: 1 }, liMin)
    expect(await listed()).toHaveLength(1)
  })

  test('when the account works here no longer, or no longer sets the hall up', async () => {
    const { people } = small.house
    for (const name of ['李敏', '孙丽'] as const) await save(await small.staff(name), null)
    const [liMinId, sunLiId] = [await idOf('李敏'), await idOf('孙丽')]
    const clerk = { hallId: HALL, role: 'clerk', departmentId: null, denied: [] } as const
    await people.staff.change(() => ({
      answer: null,
      writes: [
        { type: 'take-post', staffId: liMinId, hallId: HALL },
        { type: 'give-post', staffId: sunLiId, post: clerk },
      ],
    }))
    expect(await people.drafts.list(HALL)).toEqual([])
  })

  test('when the account is deleted', async () => {
    const { people } = small.house
    await save(liMin, null)
    const staffId = await idOf('李敏')
    await people.staff.change(() => ({ answer: null, writes: [{ type: 'delete', staffId }] }))
    expect(await people.drafts.of(HALL, staffId)).toBeNull()
  })
})

describe('a draft that is none', () => {
  test.each([[null], [[]], ['设置'], [5]])('%j is not kept', async (settings) => {
    expect((await save(liMin, null, settings)).status).toBe(400)
    expect(await listed()).toEqual([])
  })

  test('nor one that is larger than what could be published', async () => {
    const { status, body } = await save(liMin, null, { note: 'x'.repeat(SETTINGS_BYTES_MAX) })
    expect([status, body.refused]).toEqual([413, 'too-large'])
  })

  test('nor one without its ground, or with a field that nobody knows', async () => {
    const body = { settings: {}, after: null }
    expect((await small.ask(at('draft'), { body, headers: liMin })).status).toBe(400)
    const more = { ...body, baseSeq: 0, colour: 'red' }
    expect((await small.ask(at('draft'), { body: more, headers: liMin })).body).toMatchObject({ path: '/colour' })
  })

  test('another hall’s are not there', async () => {
    await small.house.openHall('elsewhere')
    expect((await small.ask('/api/halls/elsewhere/drafts', { headers: liMin })).status).toBe(404)
  })
})
