import type { CheckAnswer, VersionsAnswer } from '@tingxu/shared/wire-console.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { set, smallHall } from '../helpers/small-hall.ts'
import { HALL, openSmallHouse, type SmallHouse } from './small-house.ts'

let small: SmallHouse
let manager: Record<string, string>
beforeAll(async () => {
  small = await openSmallHouse()
  manager = await small.staff('李敏')
})
afterAll(() => small.close())

const settingsPath = `/api/halls/${HALL}/settings`

describe('a draft is looked at', () => {
  const check = async (settings: unknown, language = 'zh') => {
    const headers = { ...manager, 'accept-language': language }
    const { status, body } = await small.ask(`${settingsPath}/check`, { body: { settings }, headers })
    expect(status).toBe(200)
    return body as CheckAnswer
  }

  test('[S2] the settings of the hall have no fault', async () => {
    expect(await check(smallHall())).toEqual({ faults: [] })
  })

  test('[S2] faults of its form and of its rules come together, in the language of whoever asks', async () => {
    const draft = smallHall(({ counters, call }) => {
      set(counters[0], { number: 10_000 })
      set(call, { callsBeforeNoShow: 9 })
    })
    const number = { path: '/counters/0/number', reason: 'too-big', value: '9999' }
    const calls = { path: '/call/callsBeforeNoShow', reason: 'too-many-calls-needed', value: '4' }
    expect(await check(draft)).toEqual({
      faults: [
        { ...number, why: '窗口号不能超过 9999' },
        { ...calls, why: expect.stringContaining('最多 4 次') },
      ],
    })
    expect(await check(draft, 'en')).toEqual({
      faults: [
        { ...number, why: 'At most 9999: window number' },
        { ...calls, why: expect.stringContaining('At most 4 calls') },
      ],
    })
  })

  test('[S2] what is wrong is called by its name, and not by an id that nobody has ever seen', async () => {
    const draft = smallHall(({ counters }) => set(counters[2], { services: [] }))
    const whys = async (language: string) => (await check(draft, language)).faults.map(({ why }) => why)
    expect(await whys('zh')).toEqual(['业务“营业执照”没有窗口办理'])
    expect(await whys('en')).toEqual(['No window serves “Business licences”'])
  })

  test('[S2] a draft with hundreds of faults is told the first two hundred, and how many more there are', async () => {
    const draft = smallHall((hall) => {
      for (let each = 0; each < 250; each++) hall.publicNotes.push({ zh: '请排队', en: ' ' })
    })
    const { faults, more } = await check(draft)
    expect([faults.length, more]).toEqual([200, 50])
  })

  test.each([[null], ['设置'], [[]], [5]])('[S2] %j is no draft, and is told so', async (draft) => {
    expect((await check(draft)).faults).toEqual([expect.objectContaining({ path: '' })])
  })

  test('nothing of it is kept, and publishing it is still one no', async () => {
    const before = await small.head()
    const settings = smallHall(({ counters }) => set(counters[0], { number: 10_000 }))
    await check(settings)
    const { status, body } = await small.command({ type: 'publishSettings', settings, baseSeq: 1 }, manager)
    expect(status).toBe(400)
    expect(body).toEqual({ path: '/command/settings/counters/0/number', why: expect.any(String) })
    expect(await small.head()).toEqual(before)
  })

  test('a clerk does not look at drafts', async () => {
    const clerk = await small.staff('王芳')
    const { status } = await small.ask(`${settingsPath}/check`, { body: { settings: {} }, headers: clerk })
    expect(status).toBe(403)
  })
})

describe('what was in force before', () => {
  const versions = async () => {
    const { body } = await small.ask(`${settingsPath}/versions`, { headers: manager })
    return (body as VersionsAnswer).versions
  }

  test('[S1] every publication is listed, the newest first, with its instant and by whom', async () => {
    const [first] = await versions()
    const renamed = smallHall((hall) => set(hall, { name: { zh: '临江新厅', en: 'New hall' } }))
    await small.command({ type: 'publishSettings', settings: renamed, baseSeq: first?.seq ?? 0 }, manager)
    const listed = await versions()
    expect(listed.map(({ version, by }) => [version, by.name])).toEqual([
      [2, '李敏'],
      [1, '李敏'],
    ])
    expect(listed[0]?.seq).toBeGreaterThan(listed[1]?.seq ?? 0)
    expect(listed[0]?.at).toBeGreaterThanOrEqual(listed[1]?.at ?? Number.NaN)
  })

  test('[S1] each can be read as it was published', async () => {
    const [newest, oldest] = await versions()
    const read = async (seq?: number) =>
      (await small.ask(`${settingsPath}?seq=${seq}`, { headers: manager })).body as { settings: { name: object } }
    expect(await read(oldest?.seq)).toEqual({ seq: oldest?.seq, settings: smallHall() })
    expect((await read(newest?.seq)).settings.name).toEqual({ zh: '临江新厅', en: 'New hall' })
  })

  test.each(['2', '999999'])('a step that published nothing is not there (%s)', async (seq) => {
    expect((await small.ask(`${settingsPath}?seq=${seq}`, { headers: manager })).status).toBe(404)
  })

  test.each(['0', '-1', 'x', '1.5', ''])('“%s” is no place in the log', async (seq) => {
    expect((await small.ask(`${settingsPath}?seq=${seq}`, { headers: manager })).status).toBe(400)
  })
})
