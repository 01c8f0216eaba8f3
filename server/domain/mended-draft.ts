import type { Settings } from '@tingxu/shared/settings.ts'
import type { Schema, SchemaFault } from './schema-faults.ts'

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

function change(draft: object, path: string, how: (place: Place, name: string) => void): void {
  const names = path.slice(1).split('/').map(nameFrom)
  const last = names.pop()
  let place: unknown = draft
  for (const name of names) place = isObject(place) ? place[name] : undefined
  if (isObject(place) && last !== undefined) how(place, last)
}

const nameFrom = (pointer: string) => pointer.replaceAll('~1', '/').replaceAll('~0', '~')
const isObject = (value: unknown): value is Place => typeof value === 'object' && value !== null

/** The least that fits: nothing, nought, an empty list, an object with what it must have. */
function leastOf(schema: Schema): unknown {
  if (schema.anyOf) return schema.anyOf.some(({ type }) => type === 'null') ? null : leastOf(schema.anyOf[0] ?? {})
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  return LEAST[schema.type ?? '']?.(schema) ?? null
}

const LEAST: Record<string, (schema: Schema) => unknown> = {
  string: () => '',
  integer: ({ minimum = 0 }) => minimum,
  number: ({ minimum = 0 }) => minimum,
  boolean: () => false,
  array: ({ items }) => (Array.isArray(items) ? items.map(leastOf) : []),
  object: ({ required = [], properties }) => {
    return Object.fromEntries(required.map((name) => [name, leastOf(properties?.[name] ?? {})]))
  },
}
