import { COUNTERS_MAX, SECONDS_MAX } from '@tingxu/shared/limits.ts'
import type { CounterSettings } from '@tingxu/shared/settings.ts'
import { newSlug } from '../../fields/new-slug.ts'
import { lens } from './column.ts'
import type { List } from './list.ts'
import { idColumn, numberColumn } from './plain-columns.ts'
import { referenceColumn } from './reference-columns.ts'
import { textColumns } from './text-columns.ts'

const COUNTER_NUMBER_MAX = 9999

export const counters: List<CounterSettings> = {
  max: COUNTERS_MAX,
  columns: (context) => [
    idColumn(context),
    numberColumn('number', lens('number'), { min: 1, max: COUNTER_NUMBER_MAX, needed: true }, context),
    ...textColumns<CounterSettings>('name', lens('name'), context, { needed: true }),
    ...textColumns<CounterSettings>('place', lens('place'), context),
    referenceColumn('zone', lens('zoneId'), context.settings.zones, context),
    numberColumn('autoCallSeconds', lens('autoCallSeconds'), { min: 0, max: SECONDS_MAX, whole: false }, context),
  ],
  items: (settings) => settings.counters,
  put: (settings, items) => ({ ...settings, counters: [...items] }),
  keys: [['id'], ['number']],
  blank: () => ({ id: '', number: 0, name: {}, zoneId: '', services: [] }),
  finished: (item, items) => (item.id === '' ? { ...item, id: freeId(item, items) } : item),
}

/** `w07` for window 7, as long as nobody has it. */
function freeId({ number }: CounterSettings, items: readonly CounterSettings[]): string {
  const taken = items.map(({ id }) => id)
  return newSlug(`w${String(number).padStart(2, '0')}`, undefined, taken)
}
