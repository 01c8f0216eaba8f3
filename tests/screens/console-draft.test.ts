import { createDraft } from '@tingxu/counter/console/draft/draft-store.ts'
import { setAt, valueAt } from '@tingxu/counter/console/fields/at-path.ts'
import { newSlug } from '@tingxu/counter/console/fields/new-slug.ts'
import { sampleHall } from '@tingxu/server/setup/sample-hall.ts'
import { describe, expect, test } from 'vitest'

/** A draft as it is opened, with a clock that is moved by hand. */
function opened() {
  const clock = { now: 0 }
  const draft = createDraft({ base: sampleHall, baseSeq: 7, settings: sampleHall, savedAt: null }, () => clock.now)
  const name = (zh: string) => draft.edit((settings) => setAt(settings, '/name/zh', zh), '/name/zh')
  const nameNow = () => draft.getState().settings.name.zh
  return { draft, clock, name, nameNow }
}

describe('a draft has its way back', () => {
  test('what is typed into one field without a pause is one step', () => {
    const { draft, name, nameNow } = opened()
    for (const typed of ['政', '政务', '政务厅']) name(typed)
    draft.undo()
    expect(nameNow()).toBe(sampleHall.name.zh)
    draft.redo()
    expect(nameNow()).toBe('政务厅')
  })

  test('after a pause it is a step of its own', () => {
    const { draft, clock, name, nameNow } = opened()
    name('政务')
    clock.now += 5000
    name('政务厅')
    draft.undo()
    expect(nameNow()).toBe('政务')
  })

  test('an edit that changes nothing is no step, and nothing is sent', () => {
    const { draft } = opened()
    draft.edit(() => {})
    expect(draft.getState()).toMatchObject({ past: [], kept: 'saved' })
  })

  test('a step after going back leaves nothing to go forward to', () => {
    const { draft, clock, name } = opened()
    name('政务')
    draft.undo()
    clock.now += 5000
    name('大厅')
    expect(draft.getState().future).toEqual([])
  })
})

describe('a draft knows what the server has', () => {
  test('what was changed while it was being kept is not kept yet', () => {
    const { draft, name } = opened()
    name('政务')
    const { settings } = draft.getState()
    draft.saving()
    name('政务厅')
    draft.saved(settings, 12)
    expect(draft.getState()).toMatchObject({ savedAt: 12, kept: 'unsaved' })
  })

  test('faults of what it was are not told of what it is', () => {
    const { draft, name } = opened()
    const { settings } = draft.getState()
    name('政务')
    draft.checked(settings, [{ path: '/name/zh', reason: 'missing', why: '' }])
    expect(draft.getState()).toMatchObject({ faults: null, isChecked: false })
  })

  test('published, it is no draft any more, and there is no way back before it', () => {
    const { draft, name } = opened()
    name('政务')
    const { settings } = draft.getState()
    draft.published(settings, 9)
    expect(draft.getState()).toMatchObject({ base: settings, baseSeq: 9, kept: 'saved', past: [] })
  })
})

describe('a place of the settings is a JSON pointer', () => {
  test('what is put there is found there, and what lies on the way is made', () => {
    const document = structuredClone(sampleHall)
    setAt(document, '/services/0/targetMinutes/priority', 3)
    expect(valueAt(document, '/services/0/targetMinutes/priority')).toBe(3)
  })

  test('undefined takes the field away', () => {
    const document = structuredClone(sampleHall)
    setAt(document, '/counters/24/autoCallSeconds', undefined)
    expect(document.counters[24]).not.toHaveProperty('autoCallSeconds')
  })
})

describe('ids are made, and nobody is asked for one', () => {
  test.each([
    ['from the English name', 'Tax return', [], 'tax-return'],
    ['with a number where it is taken', 'Tax return', ['tax-return', 'tax-return-2'], 'tax-return-3'],
    ['by its kind where no letter is left', '纳税申报', [], 'service'],
  ])('%s', (_, name, taken, id) => {
    expect(newSlug('service', name, taken)).toBe(id)
  })
})
