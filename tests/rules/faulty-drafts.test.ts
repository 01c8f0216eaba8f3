import { draftFaults } from '@tingxu/server/domain/draft-faults.ts'
import { sampleHall } from '@tingxu/server/setup/sample-hall.ts'
import { faultSentence } from '@tingxu/shared/words/fault-sentence.ts'
import { describe, expect, test } from 'vitest'
import { draftWith, FAULTY_DRAFTS } from './faulty-drafts.ts'

const CHINESE = /[\u3400-\u9fff]/
/** What programs say to programmers, and field names of the document, which are no words. */
const FOR_PROGRAMMERS =
  /must|pattern|schema|propert|valid|\bnull\b|undefined|NaN|integer|string|boolean|array|object|[a-z][A-Z]/

describe('every fault of a draft is told, at its place and in words for a person', () => {
  test.each(FAULTY_DRAFTS)('[S2] %s', (_, at, value, reason, ...paths) => {
    const faults = draftFaults(draftWith(at, value))
    expect(faults.map(({ path }) => path)).toEqual(paths.length > 0 ? paths : [at])
    expect(faults.map((fault) => fault.reason)).toContain(reason)
    for (const fault of faults) {
      const [zh, en] = [faultSentence(fault, 'zh'), faultSentence(fault, 'en')]
      expect(zh).toMatch(CHINESE)
      expect(`${zh} ${en}`).not.toMatch(FOR_PROGRAMMERS)
      expect(en.replaceAll(/“[^”]*”/g, '')).not.toMatch(CHINESE)
    }
  })

  test('there are more than sixty kinds of them', () => {
    expect(FAULTY_DRAFTS.length).toBeGreaterThanOrEqual(60)
  })

  test('[S2] the sample hall has none', () => {
    expect(draftFaults(sampleHall)).toEqual([])
  })

  test('[S2] five faults are all told, of the form as well as of the rules', () => {
    const draft = draftWith('/zone', undefined)
    Object.assign(draft, { absoluteMax: 0, colour: 'red' })
    Object.assign(draft, { series: sampleHall.series.map((one, at) => (at === 0 ? { ...one, prefix: 'O' } : one)) })
    Object.assign(draft, { call: { ...sampleHall.call, callsBeforeNoShow: 9 } })
    expect(
      draftFaults(draft)
        .map(({ path }) => path)
        .sort(),
    ).toEqual(['/absoluteMax', '/call/callsBeforeNoShow', '/colour', '/series/0/prefix', '/zone'])
  })

  test('[S2] a figure says how much is allowed', () => {
    const [fault] = draftFaults(draftWith('/counters/0/number', 10_000))
    expect(fault && faultSentence(fault, 'zh')).toBe('窗口号不能超过 9999')
    expect(fault && faultSentence(fault, 'en')).toBe('At most 9999: window number')
  })

  test.each([[5], ['设置'], [null], [[]], [undefined]])('[S2] %j is no draft at all', (draft) => {
    expect(draftFaults(draft)).toEqual([expect.objectContaining({ path: '' })])
  })

  test('[S2] whatever stands wherever, the draft is looked at to the end', () => {
    for (const [at] of placesOf(sampleHall)) {
      for (const value of [null, -1, 'x', [], {}, undefined]) draftFaults(draftWith(at, value))
    }
  })
})

/** One place of each kind: the first of every list stands for the others. */
function* placesOf(value: unknown, path = ''): Generator<[path: string]> {
  if (typeof value !== 'object' || value === null) return
  for (const [name, inner] of Object.entries(value).slice(0, Array.isArray(value) ? 1 : undefined)) {
    yield [`${path}/${name}`]
    yield* placesOf(inner, `${path}/${name}`)
  }
}
