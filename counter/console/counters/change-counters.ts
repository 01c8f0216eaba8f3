import { COUNTER_NUMBER_MAX, COUNTERS_MAX } from '@tingxu/shared/limits.ts'
import type { Text } from '@tingxu/shared/schema.ts'
import type { CounterSettings, Settings } from '@tingxu/shared/settings.ts'
import { newSlug } from '../fields/new-slug.ts'
import { unservedOf } from '../serving/who-serves.ts'

/** What a new counter begins with. `like`: it serves what this one serves. */
export type NewCounter = { number: number; name: Text; zoneId: string; like?: CounterSettings | undefined }

/** Adds a counter; its id, or null where the hall is full. */
export function addCounter({ counters }: Settings, { number, name, zoneId, like }: NewCounter): string | null {
  if (counters.length >= COUNTERS_MAX) return null
  const taken = counters.map(({ id }) => id)
  const id = newSlug(`w${String(number).padStart(2, '0')}`, undefined, taken)
  const served = structuredClone({ services: like?.services ?? [], standInFor: like?.standInFor })
  const { services, standInFor } = served
  counters.push({ id, number, name: { ...name }, zoneId, services, ...(standInFor && { standInFor }) })
  return id
}

/** The number after the highest; once the highest there can be is used, the first that is free. */
export function nextNumber(counters: readonly CounterSettings[]): number {
  const numbers = new Set(counters.map(({ number }) => number))
  const next = Math.max(0, ...numbers) + 1
  if (next <= COUNTER_NUMBER_MAX) return next
  let free = 1
  while (numbers.has(free)) free += 1
  return free
}

/** Of the numbers from one to another: which no counter has yet, and which one has. */
export function numbersFrom(counters: readonly CounterSettings[], from: number, to: number): Numbers {
  const taken = new Set(counters.map(({ number }) => number))
  const room = COUNTERS_MAX - counters.length
  const asked = Array.from({ length: Math.max(0, Math.min(to - from + 1, COUNTERS_MAX)) }, (_, index) => from + index)
  return { free: asked.filter((one) => !taken.has(one)).slice(0, room), taken: asked.filter((one) => taken.has(one)) }
}
export type Numbers = { free: number[]; taken: number[] }

/** 1, 2, 3, 7 as 1 to 3, and 7. */
export function runsOf(numbers: readonly number[]): [first: number, last: number][] {
  const runs: [number, number][] = []
  for (const number of numbers) {
    const last = runs[runs.length - 1]
    if (last && last[1] === number - 1) last[1] = number
    else runs.push([number, number])
  }
  return runs
}

/** Services that nobody would serve any more if this counter were not there. */
export function onlyServedAt({ services, counters }: Settings, counterId: string): string[] {
  const before = unservedOf({ services, counters })
  const after = unservedOf({ services, counters: counters.filter(({ id }) => id !== counterId) })
  return [...after].filter((id) => !before.has(id))
}

export function removeCounter(draft: Settings, counterId: string) {
  draft.counters = draft.counters.filter(({ id }) => id !== counterId)
}

/** Its counters go to another zone; what was set for its boards goes with it. */
export function removeZone(draft: Settings, zoneId: string, to: string) {
  for (const counter of draft.counters) if (counter.zoneId === zoneId) counter.zoneId = to
  draft.zones = draft.zones.filter(({ id }) => id !== zoneId)
  draft.boards = draft.boards.filter((board) => board.zoneId !== zoneId)
}
