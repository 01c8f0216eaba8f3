import type { Settings } from '@tingxu/shared/settings.ts'
import { mergedOrder } from './merged-order.ts'
import { type Place, partAt, partsOf, type Shape, shapeOf, WHOLE_DOCUMENT, wholeOf } from './place.ts'
import { same } from './same.ts'

export type Side = 'mine' | 'theirs'

/** One thing that both changed differently. What is undefined is not there in that document. */
export type Clash = { place: Place; base: unknown; mine: unknown; theirs: unknown }

/** The conflicts of a merge and what a person chose for each, by its path. Where nothing is chosen yet, mine stands. */
export type Choices = Readonly<Record<string, Side>>

type Sides<Value> = { base: Value; mine: Value; theirs: Value }
type Merged = { value: unknown; clashes: Clash[] }

/**
 * Brings together what two people made of the same document. What only one changed is as that one has it; where both
 * did, in different ways, a person chooses. Lists go by ids. Of two orders of the same things mine stands.
 */
export function mergeSettings(sides: Sides<Settings>, choices: Choices = {}): { settings: Settings; clashes: Clash[] } {
  const { value, clashes } = merged(WHOLE_DOCUMENT, sides, choices)
  return { settings: value as Settings, clashes }
}

function merged(place: Place, sides: Sides<unknown>, choices: Choices): Merged {
  const { base, mine, theirs } = sides
  if (same(mine, theirs) || same(base, theirs)) return { value: mine, clashes: [] }
  if (same(base, mine)) return { value: theirs, clashes: [] }
  const shape = sharedShape(place, sides)
  if (shape !== 'value') return mergedParts(place, shape, sides, choices)
  return { value: choices[place.path] === 'theirs' ? theirs : mine, clashes: [{ place, base, mine, theirs }] }
}

/** What all three are; what is new on both sides, or was taken away by one, is taken as a whole. */
function sharedShape(place: Place, { base, mine, theirs }: Sides<unknown>): Shape {
  const shape = shapeOf(place, base)
  return shape === shapeOf(place, mine) && shape === shapeOf(place, theirs) ? shape : 'value'
}

function mergedParts(place: Place, shape: Shape, sides: Sides<unknown>, choices: Choices): Merged {
  const parts = {
    base: partsOf(place, shape, sides.base),
    mine: partsOf(place, shape, sides.mine),
    theirs: partsOf(place, shape, sides.theirs),
  }
  const keys = new Set([...parts.mine.keys(), ...parts.theirs.keys(), ...parts.base.keys()])
  const all = new Map([...keys].map((key) => [key, mergedPart(place, shape, key, parts, choices)]))
  const kept = mergedOrder(parts, (key) => all.get(key)?.value !== undefined)
  const value = wholeOf(shape, new Map(kept.map((key) => [key, all.get(key)?.value])))
  return { value, clashes: [...all.values()].flatMap(({ clashes }) => clashes) }
}

function mergedPart(
  place: Place,
  shape: Shape,
  key: string,
  { base, mine, theirs }: Sides<Map<string, unknown>>,
  choices: Choices,
): Merged {
  const part = { base: base.get(key), mine: mine.get(key), theirs: theirs.get(key) }
  return merged(partAt(place, shape, key), part, choices)
}
