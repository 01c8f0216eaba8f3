import type { SignServiceRow } from '@tingxu/shared/views.ts'

/** A window to go to instead; `services` where it is not for everything. */
export type OtherCounter = { number: number; services: SignServiceRow[] | null }

/** One for everything if there is one: whoever reads a sign in passing should not have to find a service first. */
export function otherCounters(services: readonly SignServiceRow[]): OtherCounter[] {
  const [first, ...rest] = services
  const forAll = first?.counters.find((number) => rest.every(({ counters }) => counters.includes(number)))
  if (forAll !== undefined) return [{ number: forAll, services: null }]
  const nearest = new Map<number, SignServiceRow[]>()
  for (const service of services) {
    const [number] = service.counters
    if (number !== undefined) nearest.set(number, [...(nearest.get(number) ?? []), service])
  }
  return [...nearest].map(([number, some]) => ({ number, services: some })).slice(0, LINES_MAX)
}

const LINES_MAX = 2
