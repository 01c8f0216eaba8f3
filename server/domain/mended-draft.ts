import type { Settings } from '@tingxu/shared/settings.ts'
import type { Plain, Schema, SchemaFault } from './schema-faults.ts'

/** A copy of the draft with something of the right kind wherever there was none, so that the rest can be judged. */
export function mendedDraft(draft: object, faults: readonly SchemaFault[]): Settings {
  const mended = structuredClone(draft)
  // What stands further out first: it may bring what was wrong inside of it.
  for (const { path, reason, schema } of faults.toSorted((a, b) => a.path.length - b.path.length)) {
    if (reason === 'unknown-field') change(mended, path, (place, name) => delete place[name])
    if (schema) change(mended, path, (place, name) => Object.assign(place, { [name]: leastOf(schema) }))
  }
  return mended as Settings
}

type Place = Record<string, unknown>

/** What it stands in is there: only inside of what is as it should be, or was just mended, are faults told. */
function change(draft: object, path: string, how: (place: Place, name: string) => void): void {
  const names = path.slice(1).split('/').map(nameFrom)
  const around = names.slice(0, -1).reduce((place, name) => place[name] as Place, draft as Place)
  for (const name of names.slice(-1)) how(around, name)
}

const nameFrom = (pointer: string) => pointer.replaceAll('~1', '/').replaceAll('~0', '~')

/** The least that fits: nothing, nought, an empty list, an object with what it must have. */
function leastOf(schema: Schema): unknown {
  if ('anyOf' in schema) return leastOf(schema.anyOf.find(isNull) ?? schema.anyOf[0])
  if ('const' in schema) return schema.const
  if ('enum' in schema) return schema.enum[0]
  return LEAST[schema.type](schema)
}

const isNull = (schema: Schema) => 'type' in schema && schema.type === 'null'

const LEAST: Record<Plain['type'], (schema: Plain) => unknown> = {
  string: () => '',
  integer: ({ minimum = 0 }) => minimum,
  number: ({ minimum = 0 }) => minimum,
  boolean: () => false,
  null: () => null,
  array: ({ items }) => (Array.isArray(items) ? items.map(leastOf) : []),
  object: ({ required = [], properties = {} }) => {
    const needed = Object.entries(properties).filter(([name]) => required.includes(name))
    return Object.fromEntries(needed.map(([name, schema]) => [name, leastOf(schema)]))
  },
}
