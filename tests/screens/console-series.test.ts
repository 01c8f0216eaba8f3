import { addSeries, removeSeries } from '@tingxu/counter/console/series/change-series.ts'
import { labelsOf } from '@tingxu/counter/console/series/labels-of.ts'
import { nextPrefix } from '@tingxu/counter/console/series/next-prefix.ts'
import { faultsOf } from '@tingxu/server/domain/settings-faults.ts'
import { describe, expect, test } from 'vitest'
import { smallHall } from '../helpers/small-hall.ts'

describe('[S2] the next prefix', () => {
  test('is the next letter, past those that read as figures', () => {
    expect(nextPrefix([])).toBe('A')
    expect(nextPrefix([...'ABCDEFGH'])).toBe('J')
    expect(nextPrefix([...'ABCDEFGHJKLMN'])).toBe('P')
  })

  test('does not begin another, nor is it begun by one', () => {
    expect(nextPrefix(['AB', 'B'])).toBe('C')
    expect(nextPrefix([...'ABCDEFGHJKLMNPQRSTUVWXY', 'ZA'])).toBe('ZB')
  })

  test('is not there where every letter stands alone', () => {
    expect(nextPrefix([...'ABCDEFGHJKLMNPQRSTUVWXYZ'])).toBeNull()
  })

  test('is found for forty-seven departments, and a hall with all of them can be published', () => {
    const hall = smallHall((draft) => draft.series.splice(2))
    while (hall.series.length < 47) expect(addSeries(hall, 'one more')).not.toBeNull()

    expect(faultsOf(hall)).toEqual([])
    expect(addSeries(hall, 'too many')).toBeNull()
  })
})

test('[N1] a series without figures of its own is shown with those that hold', () => {
  expect(labelsOf({ id: 'a', prefix: 'A' })).toEqual({ first: 'A001', last: 'A999', count: 999 })
  expect(labelsOf({ id: 'b', prefix: 'B', first: 5, last: 4, width: 2 })).toEqual({
    first: 'B05',
    last: 'B04',
    count: 0,
  })
})

test('services whose series is removed give numbers of another', () => {
  const hall = smallHall()

  removeSeries(hall, 'b', 'a')

  expect(hall.services.map(({ seriesId }) => seriesId)).toEqual(['a', 'a', 'a'])
  expect(faultsOf(hall)).toEqual([])
})
