import { LIST_MAX, MATERIALS_MAX } from '@tingxu/shared/limits.ts'
import type { Text } from '@tingxu/shared/schema.ts'
import type { ServiceSettings } from '@tingxu/shared/settings.ts'
import { newSlug } from '../../fields/new-slug.ts'
import { type Column, type Lens, withField } from './column.ts'
import { type Entry, lineColumns } from './line-columns.ts'
import type { Context } from './list.ts'
import { textColumns } from './text-columns.ts'

type Guide = NonNullable<ServiceSettings['guide']>

/** What a service asks for and promises, as far as a table can say it. */
export function guideColumns(context: Context): Column<ServiceSettings>[] {
  return [
    ...lineColumns('materials', materials, MATERIALS_MAX, context),
    ...lineColumns('steps', steps, LIST_MAX, context),
    ...textColumns('promised', textOf('promised'), context),
    ...textColumns('fee', textOf('fee'), context),
    ...textColumns('basis', textOf('basis'), context),
  ]
}

function textOf(key: 'promised' | 'fee' | 'basis'): Lens<ServiceSettings, Text> {
  return { get: ({ guide }) => guide?.[key], put: (service, value) => withGuide(service, key, value) }
}

const steps: Lens<ServiceSettings, readonly Entry[]> = {
  get: ({ guide }) => guide?.steps?.map((text) => ({ text })),
  put: (service, entries) =>
    withGuide(
      service,
      'steps',
      entries?.map(({ text }) => text),
    ),
}

const materials: Lens<ServiceSettings, readonly Entry[]> = {
  get: ({ guide }) => guide?.materials?.map(({ id, name }) => ({ id, text: name })),
  put: (service, entries) => withGuide(service, 'materials', entries && withIds(entries)),
}

function withIds(entries: readonly Entry[]): NonNullable<Guide['materials']> {
  const taken = entries.flatMap(({ id }) => id ?? [])
  return entries.map(({ id, text }) => {
    const own = id ?? newSlug('paper', text.en, taken)
    taken.push(own)
    return { id: own, name: text }
  })
}

/** A guide with nothing left in it is none. */
function withGuide<Key extends keyof Guide>(service: ServiceSettings, key: Key, value: Guide[Key] | undefined) {
  const guide = withField(service.guide ?? {}, key, value)
  return withField(service, 'guide', Object.keys(guide).length === 0 ? undefined : guide)
}
