import type { Fault } from '@tingxu/shared/refusals.ts'
import type { CounterSettings, ServiceSettings, Settings } from '@tingxu/shared/settings.ts'
import { fault } from './fault.ts'

/** Faults of who serves what, and in which order (rules Q5, Q6, J2, S2). */
export function servingFaults({ services, counters }: Settings): Fault[] {
  return [...unserved(services, counters), ...counters.flatMap(counterFaults), ...circles(services)]
}

/** A service that gives tickets needs a counter that has it as primary, or stands in for it. */
function unserved(services: readonly ServiceSettings[], counters: readonly CounterSettings[]): Fault[] {
  const served = new Set(counters.flatMap((counter) => [...primariesOf(counter), ...(counter.standInFor ?? [])]))
  return services.flatMap(({ id, noTicket }, index) => {
    return noTicket || served.has(id) ? [] : [fault(`/services/${index}`, 'nobody-serves', id)]
  })
}

function primariesOf({ services }: CounterSettings): string[] {
  return services.filter(({ as }) => as === 'primary').map(({ serviceId }) => serviceId)
}

/** A counter helps out under a condition, and serves its own without one; it does not stand in for itself. */
function counterFaults(counter: CounterSettings, index: number): Fault[] {
  const own = primariesOf(counter)
  return [
    ...counter.services.flatMap(({ as, when }, each) => {
      const idle = as === 'primary' && when !== undefined
      return idle ? [fault(`/counters/${index}/services/${each}/when`, 'condition-on-primary')] : []
    }),
    ...(counter.standInFor ?? []).flatMap((id, each) => {
      return own.includes(id) ? [fault(`/counters/${index}/standInFor/${each}`, 'stands-in-for-itself', id)] : []
    }),
  ]
}

/** Services each of which is to come after the other would never begin. */
function circles(services: readonly ServiceSettings[]): Fault[] {
  const group = groupsOf(new Map(services.map(({ id, after = [] }) => [id, after])))
  return services.flatMap(({ id, after = [] }, index) =>
    after.flatMap((first, each) => {
      const back = first === id || (group.has(first) && group.get(first) === group.get(id))
      return back ? [fault(`/services/${index}/after/${each}`, 'after-itself', first)] : []
    }),
  )
}

/**
 * Services that lead to each other have one number (Tarjan). To follow every way by itself would take a hall with
 * thousands of them minutes.
 */
function groupsOf(before: ReadonlyMap<string, readonly string[]>): Map<string, number> {
  const groups = new Map<string, number>()
  /** The first that each is known to lead back to, by the number in which it was met. */
  const leadsTo = new Map<string, number>()
  const open: string[] = []
  const visit = (id: string): number => {
    const own = leadsTo.size
    leadsTo.set(id, own)
    open.push(id)
    for (const next of before.get(id) ?? []) {
      if (groups.has(next)) continue
      const reached = leadsTo.get(next) ?? visit(next)
      leadsTo.set(id, Math.min(Number(leadsTo.get(id)), reached))
    }
    const first = Number(leadsTo.get(id))
    if (first === own) for (const each of open.splice(open.lastIndexOf(id))) groups.set(each, own)
    return first
  }
  for (const id of before.keys()) if (!leadsTo.has(id)) visit(id)
  return groups
}
