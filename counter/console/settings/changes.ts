import type { Settings } from '@tingxu/shared/settings.ts'
import { FIELDS } from './fields.ts'
import { isReordered, type Place, partAt, partsOf, type Shape, shapeOf, WHOLE_DOCUMENT } from './place.ts'
import { same } from './same.ts'

/** What differs at one place. What is undefined was not there, or is there no longer. */
export type Change = { place: Place; before: unknown; after: unknown; reordered: boolean }

/** Every difference between two documents, each as small as a person would say it. None means that they are equal. */
export function changesOf(before: Settings, after: Settings): Change[] {
  return changesAt(WHOLE_DOCUMENT, before, after)
}

/** Whether something came, went or became another. */
export function comingOf({ before, after }: Pick<Change, 'before' | 'after'>): 'added' | 'removed' | 'changed' {
  if (before === undefined) return 'added'
  return after === undefined ? 'removed' : 'changed'
}

function changesAt(place: Place, before: unknown, after: unknown): Change[] {
  if (same(before, after)) return []
  const shape = shapeOf(place, after)
  if (isOne(place) || !isDivided(shape) || shapeOf(place, before) !== shape)
    return [{ place, before, after, reordered: false }]
  const was = partsOf(place, shape, before)
  const is = partsOf(place, shape, after)
  const changes = [...new Set([...is.keys(), ...was.keys()])].flatMap((key) =>
    changesAt(partAt(place, shape, key), was.get(key), is.get(key)),
  )
  const reordered = shape === 'items' && isReordered(was, is)
  return reordered ? [...changes, { place, before, after, reordered }] : changes
}

/** A text is said in one sentence; what a counter serves beside what the others do. */
const isOne = ({ kind }: Place) => FIELDS[kind] === 'text' || kind === 'counters.*.services'
const isDivided = (shape: Shape) => shape === 'items' || shape === 'record'
