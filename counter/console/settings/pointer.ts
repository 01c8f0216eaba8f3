import type { Settings } from '@tingxu/shared/settings.ts'
import { keysOf, type Place, partAt, partsOf, shapeOf, WHOLE_DOCUMENT } from './place.ts'

/**
 * Where a place stands in one document, by positions, as faults and fields name it: `/services/3/minutes`. Of what is
 * not there the list or the record that it would stand in.
 */
export function pointerTo(place: Place, document: Settings): string {
  const steps: string[] = []
  let at: Place = WHOLE_DOCUMENT
  let value: unknown = document
  for (const key of keysOf(place)) {
    const shape = shapeOf(at, value)
    const parts = shape === 'value' ? new Map<string, unknown>() : partsOf(at, shape, value)
    if (!parts.has(key)) break
    at = partAt(at, shape, key)
    steps.push(shape === 'record' ? (at.path.split('/').pop() ?? '') : String([...parts.keys()].indexOf(key)))
    value = parts.get(key)
  }
  return steps.map((step) => `/${step}`).join('')
}
