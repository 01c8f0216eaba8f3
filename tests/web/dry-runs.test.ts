import { DryRuns } from '@tingxu/server/web/dry-runs.ts'
import type { House } from '@tingxu/server/web/house.ts'
import type { DryRunAnswer } from '@tingxu/shared/wire-console.ts'
import { describe, expect, test } from 'vitest'
import { smallHall } from '../helpers/small-hall.ts'

const draft = { date: '2026-11-24', settings: smallHall() }
const nobodyHasGone = new AbortController().signal

/** Dry runs that never end by themselves. */
const endless: House['dryRun'] = (_hallId, _dryRun, signal) =>
  new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason))
  })

const runsOf = (dryRun: House['dryRun']) => new DryRuns({ dryRun } as House)

describe('a dry run that comes to no figures', () => {
  test('ends when whoever asked has gone, and the next begins', async () => {
    const [first, second] = [new AbortController(), new AbortController()]
    const begun: string[] = []
    const runs = runsOf((hallId, dryRun, signal) => {
      begun.push(hallId)
      return endless(hallId, dryRun, signal)
    })
    const answers = [runs.play('linjiang', draft, first.signal), runs.play('zhenhai', draft, second.signal)]
    expect(begun).toEqual(['linjiang'])
    first.abort()
    expect(await answers[0]).toBe('stopped')
    expect(begun).toEqual(['linjiang', 'zhenhai'])
    second.abort()
    expect(await answers[1]).toBe('stopped')
  })

  test('ends when the house closes, those that wait as well', async () => {
    const runs = runsOf(endless)
    const answers = [1, 2, 3].map(() => runs.play('linjiang', draft, nobodyHasGone))
    runs.stop()
    expect(await Promise.all(answers)).toEqual(['stopped', 'stopped', 'stopped'])
  })

  test.each([
    ['its time', new DOMException('out of time', 'TimeoutError')],
    ['its memory', Object.assign(new Error('out of memory'), { code: 'ERR_WORKER_OUT_OF_MEMORY' })],
  ])('says so when %s has not done', async (_what, error) => {
    const runs = runsOf(() => Promise.reject(error))
    expect(await runs.play('linjiang', draft, nobodyHasGone)).toBe('too-long')
  })

  test('what nobody expected is no answer, and the next is played all the same', async () => {
    const figures = {} as DryRunAnswer
    const answers = [Promise.reject(new Error('the disk is gone')), Promise.resolve(figures)]
    const runs = runsOf(() => answers.shift() ?? Promise.resolve(null))
    await expect(runs.play('linjiang', draft, nobodyHasGone)).rejects.toThrow('the disk is gone')
    expect(await runs.play('linjiang', draft, nobodyHasGone)).toBe(figures)
  })
})
