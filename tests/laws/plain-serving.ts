import type { ServedService } from '@tingxu/shared/settings.ts'
import type { PlainCounter, PlainHall } from './plain-hall.ts'
import { isSettledAt, type Listed, listedOf } from './plain-settings.ts'

export type PlainServing = { as: 'primary' | 'stand-in' } | { as: 'assist'; when: NonNullable<ServedService['when']> }

/** How a counter serves a service now, if it does: as its own, as a stand-in, or when help is needed (rules Q5, Q6, K3). */
export function servingAt(hall: PlainHall, counterId: string, serviceId: string, at: number): PlainServing | null {
  const listed = listedNow(hall, counterId, at).filter((one) => one.serviceId === serviceId)
  if (listed.some(({ as }) => as === 'primary')) return { as: 'primary' }
  if (listed.some(({ as }) => as === 'stand-in') && nobodyHasIt(hall, serviceId, at)) return { as: 'stand-in' }
  const assist = listed.find((one) => one.as === 'assist')
  return assist ? { as: 'assist', when: ('when' in assist && assist.when) || 'idle' } : null
}

/** The list of the settings; an assignment stands in its place, but not in that of the stand-ins. */
function listedNow(hall: PlainHall, counterId: string, at: number): Listed[] {
  const listed = listedOf(hall, counterId)
  const assigned = assignedNow(hall, counterId, at)
  return assigned ? [...assigned, ...listed.filter(({ as }) => as === 'stand-in')] : listed
}

function assignedNow(hall: PlainHall, counterId: string, at: number) {
  const assigned = hall.counters.get(counterId)?.assigned
  return assigned && at < assigned.until ? assigned.services : null
}

function nobodyHasIt(hall: PlainHall, serviceId: string, at: number): boolean {
  return ![...hall.counters].some(([id, counter]) => isStaffed(counter) && hasAsPrimary(hall, id, serviceId, at))
}

function isStaffed({ seat, absent }: PlainCounter): boolean {
  return seat === 'open' && !absent
}

/** A counter that was left out of the settings serves on until it closes, and is not counted on any more. */
function hasAsPrimary(hall: PlainHall, counterId: string, serviceId: string, at: number): boolean {
  const assigned = assignedNow(hall, counterId, at)
  if (!assigned) return isSettledAt(hall, counterId, serviceId)
  return assigned.some((one) => one.serviceId === serviceId && one.as === 'primary')
}
