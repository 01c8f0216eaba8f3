import { DEPARTMENTS_MAX } from '@tingxu/shared/limits.ts'
import type { Settings } from '@tingxu/shared/settings.ts'
import { newSlug } from '../../fields/new-slug.ts'
import { lens } from './column.ts'
import type { List } from './list.ts'
import { idColumn } from './plain-columns.ts'
import { textColumns } from './text-columns.ts'

type Department = Settings['departments'][number]

export const departments: List<Department> = {
  max: DEPARTMENTS_MAX,
  columns: (context) => [
    idColumn(context),
    ...textColumns<Department>('name', lens('name'), context, { needed: true }),
  ],
  items: (settings) => settings.departments,
  put: (settings, items) => ({ ...settings, departments: [...items] }),
  keys: [['id'], ['name']],
  blank: () => ({ id: '', name: {} }),
  finished: (item, items) => withId(item, items, 'department'),
}

/** An item whose row gave no id gets one that nobody has. */
export function withId<Item extends { id: string; name?: Record<string, string> }>(
  item: Item,
  items: readonly Item[],
  kind: string,
): Item {
  if (item.id !== '') return item
  const taken = items.map(({ id }) => id)
  return { ...item, id: newSlug(kind, item.name?.en, taken) }
}
