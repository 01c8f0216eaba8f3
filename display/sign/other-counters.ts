import type { SignServiceRow } from '@tingxu/shared/views.ts'

/** A window to go to instead; `service` where it is not for everything. */
export type OtherCounter = { number: number; service: SignServiceRow | null }

/** One for everything if there is one: whoever reads a sign in passing should not have to find a service first. */
export function otherCounters(services: readonly SignServiceRow[]): OtherCounter[] {
  const [first, ...rest] = services
  const forAll = first?.counters.find((number) => rest.every(({ counters }) => counters.includes(number)))
  if (forAll !== undefined) return [{ number: forAll, service: null }]
  return services
    .flatMap((service) => service.counters.slice(0, 1).map((number) => ({ number, service })))
    .slice(0, LINES_MAX)
}

const LINES_MAX = 2
