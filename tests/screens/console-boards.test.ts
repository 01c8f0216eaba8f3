import { addLayout, layoutSeen, withPart } from '@tingxu/counter/console/boards/layouts.ts'
import { asUsual, changeLook, placesOf } from '@tingxu/counter/console/boards/looks.ts'
import type { Settings } from '@tingxu/shared/settings.ts'
import { describe, expect, test } from 'vitest'
import { smallHall } from '../helpers/small-hall.ts'

const changed = (change: (draft: Settings) => void) => smallHall(change)

describe('a ticket layout', () => {
  test('begins as the usual ticket, under a name in every language of the hall', () => {
    const { printers } = changed((draft) => {
      addLayout(draft)
      addLayout(draft)
    })
    expect(printers.map(({ name }) => name)).toEqual([
      { zh: '样式 1', en: 'Layout 1' },
      { zh: '样式 2', en: 'Layout 2' },
    ])
    expect(new Set(printers.map(({ id }) => id)).size).toBe(2)
    expect(printers[0]).toMatchObject({ paper: 80, shows: ['ahead', 'wait', 'taken-at', 'code', 'rights'] })
  })

  test('has its parts in the order of the ticket, whatever was ticked first', () => {
    expect(withPart(['code', 'ahead'], 'plain-name', true)).toEqual(['plain-name', 'ahead', 'code'])
    expect(withPart(['ahead', 'code'], 'ahead', false)).toEqual(['code'])
  })

  test('is shown without a line that the language lacks so far', () => {
    const layout = { id: 'door', name: {}, paper: 58 as const, top: { zh: '二楼候号', en: ' ' }, shows: [] }
    expect(layoutSeen(layout, 'zh').top).toEqual(layout.top)
    expect(layoutSeen(layout, 'en').top).toBeNull()
  })
})

describe('the look of boards', () => {
  test('is written down once it differs, and no longer when it is as usual again', () => {
    const quieter = changed((draft) => changeLook(draft, 'north', { volume: 0.4 }))
    expect(quieter.boards).toMatchObject([{ zoneId: 'north', missed: true, volume: 0.4 }])

    changeLook(quieter, null, { missed: false })
    changeLook(quieter, 'north', { volume: 1 })
    expect(quieter.boards).toMatchObject([{ zoneId: null, missed: false }])
  })

  test('as usual: whatever was set is gone, for these boards alone', () => {
    const { boards } = changed((draft) => {
      changeLook(draft, 'north', { missed: false })
      changeLook(draft, 'south', { notices: false })
      asUsual(draft, 'north')
    })
    expect(boards.map(({ zoneId }) => zoneId)).toEqual(['south'])
  })

  test('of a zone that has been removed is still there to be put right', () => {
    const draft = changed((each) => changeLook(each, 'cellar', { waiting: false }))
    expect(placesOf(draft)).toEqual([null, 'north', 'south', 'cellar'])
  })
})
