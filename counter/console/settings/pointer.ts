import type { Settings } from '@tingxu/shared/settings.ts'
import { keysOf, type Place, partAt, partsOf, type Shape, shapeOf, WHOLE_DOCUMENT } from './place.ts'

/**
 * Where a place stands in one document, by positions, as faults and fields name it: `/services/3/minutes`. Of what is
 * not there the list or the record that it would stand in.
 */
export function pointerTo(place: Place, document: Settings): string {
  const steps: string[] = []
  let at: Place = WHOLE_DOCUMENT
  let value: unknown = document
  for (const key of keysOf(place)) {
    const { shape, parts } = readAt(at, value)
    const part = parts.get(key)
    if (part === undefined) break
    at = partAt(at, shape, key)
    steps.push(shape === 'record' ? (at.path.split('/').pop() ?? '') : String(part.position))
    value = part.value
  }
  return steps.map((step) => `/${step}`).join('')
}

type Read = { shape: Shape; parts: ReadonlyMap<string, { position: number; value: unknown }> }

/** Settings never change in place: where a thousand places of one list are asked for, it is read once. */
const READ = new WeakMap<object, Read>()
const NOTHING: Read = { shape: 'value', parts: new Map() }

function readAt(place: Place, value: unknown): Read {
  if (typeof value !== 'object' || value === null) return NOTHING
  const known = READ.get(value)
  if (known) return known
  const shape = shapeOf(place, value)
  if (shape === 'value') return NOTHING
  const entries = [...partsOf(place, shape, value)]
  const read = { shape, parts: new Map(entries.map(([key, value], position) => [key, { position, value }])) }
  READ.set(value, read)
  return read
}
