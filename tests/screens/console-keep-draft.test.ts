import { createDraft } from '@tingxu/counter/console/draft/draft-store.ts'
import { type AskHere, keepDraft } from '@tingxu/counter/console/draft/keep-draft.ts'
import { sampleHall } from '@tingxu/server/setup/sample-hall.ts'
import type { Faulty } from '@tingxu/shared/wire-console.ts'
import { expect, test } from 'vitest'

const opened = () => createDraft({ base: sampleHall, baseSeq: 7, settings: sampleHall, savedAt: null })

/** A server that finds one fault and says it in this language, once it is let. */
function saying(why: string) {
  const { promise, resolve } = Promise.withResolvers<void>()
  const faults: Faulty[] = [{ path: '/name', reason: 'missing', why }]
  const ask = (async () => {
    await promise
    return { faults }
  }) as AskHere
  return { ask, answer: resolve }
}

test('what is wrong is said anew in the language that is chosen later, whichever answer comes last', async () => {
  const draft = opened()
  const said = () => draft.getState().faults?.map(({ why }) => why)
  const [chinese, english] = [saying('大厅没有名称'), saying('The hall has no name')]
  const end = keepDraft(draft, chinese.ask)
  end()
  const endLater = keepDraft(draft, english.ask)
  english.answer()
  await expect.poll(said).toEqual(['The hall has no name'])
  chinese.answer()
  await new Promise(setImmediate)
  expect(said()).toEqual(['The hall has no name'])
  expect(draft.getState().isChecked).toBe(true)
  endLater()
})
