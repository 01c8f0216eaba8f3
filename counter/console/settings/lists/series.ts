import { NUMBER_MAX, SERIES_MAX, WIDTH_MAX } from '@tingxu/shared/limits.ts'
import type { SeriesSettings } from '@tingxu/shared/settings.ts'
import { lens } from './column.ts'
import { withId } from './departments.ts'
import type { List } from './list.ts'
import { idColumn, numberColumn, plainColumn } from './plain-columns.ts'

const PREFIX_MAX = 8

export const series: List<SeriesSettings> = {
  max: SERIES_MAX,
  columns: (context) => [
    idColumn(context),
    plainColumn('prefix', lens('prefix'), PREFIX_MAX, context),
    numberColumn('first', lens('first'), { min: 0, max: NUMBER_MAX }, context),
    numberColumn('last', lens('last'), { min: 0, max: NUMBER_MAX }, context),
    numberColumn('width', lens('width'), { min: 1, max: WIDTH_MAX }, context),
  ],
  items: (settings) => settings.series,
  put: (settings, items) => ({ ...settings, series: [...items] }),
  keys: [['id'], ['prefix']],
  blank: () => ({ id: '', prefix: '' }),
  finished: (item, items) => withId(item, items, 'series'),
}
