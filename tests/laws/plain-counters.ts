import type { Settings } from '@tingxu/shared/settings.ts'
import type { Moment, PlainCounter, PlainHall } from './plain-hall.ts'
import type { PlainEventOf, PlainReservation } from './plain-log.ts'
import { isOver } from './plain-ticket.ts'

/** What settings, the day and the clerks' coming and going change in a plain hall, and what of it was not allowed. */
export function published(hall: PlainHall, settings: Settings): string[] {
  hall.documents.push(settings)
  for (const { id } of settings.counters) {
    if (!hall.counters.has(id)) {
      hall.counters.set(id, { seat: 'closed', staffId: null, currentId: null, absent: false, assigned: null })
    }
  }
  return []
}

export function dayClosed(hall: PlainHall, date: string): string[] {
  const left = hall.tickets.filter(({ state }) => !isOver(state)).map(({ label, state }) => `${label} is ${state}`)
  const seated = [...hall.counters].filter(([, { seat }]) => seat !== 'closed').map(([id]) => `${id} is not closed`)
  const wrong = hall.date === date ? [] : [`${date} closed, ${hall.date} was open`]
  hall.date = null
  for (const counter of hall.counters.values()) counter.assigned = null
  return [...wrong, ...left, ...seated]
}

export function replaced(hall: PlainHall, event: PlainEventOf<'clerkReplaced'>): string[] {
  const { counterId, staffId, replacedId } = event
  endReservations(hall, { staffId: replacedId })
  const wrong = hall.counters.get(counterId)?.staffId === replacedId ? [] : [`${replacedId} was not at ${counterId}`]
  return [...wrong, ...seated(hall, counterId, ['open', 'paused'], { staffId, absent: false })]
}

/** What is held comes along where the clerk moves, and was given up before where she leaves (rules K1, K2, Q1). */
export function closed(hall: PlainHall, { counterId, staffId, movedTo }: PlainEventOf<'counterClosed'>): string[] {
  endReservations(hall, { counterId })
  if (movedTo === undefined) endReservations(hall, { staffId })
  const held = hall.tickets.filter((ticket) => ticket.state === 'held' && ticket.counterId === counterId)
  for (const ticket of held) ticket.counterId = movedTo ?? counterId
  const left = movedTo === undefined ? held.map(({ label }) => `${counterId} closed and holds ${label}`) : []
  return [...left, ...freed(hall, counterId, ['open', 'paused'], { seat: 'closed', staffId: null, absent: false })]
}

export function assigned(hall: PlainHall, event: PlainEventOf<'servicesAssigned'>, { at }: Moment): string[] {
  const { counterId, services, until = Number.POSITIVE_INFINITY } = event
  const counter = hall.counters.get(counterId)
  if (counter) counter.assigned = { services, until }
  return [
    ...(counter ? [] : [`${counterId} is not there`]),
    ...(hall.date === null ? [`${counterId} was assigned services while no day was open`] : []),
    ...(until <= at ? [`${counterId} was assigned services until a moment that had passed`] : []),
  ]
}

/** The same as `seated`, where nobody may be at the counter. */
export function freed(
  hall: PlainHall,
  counterId: string,
  from: PlainCounter['seat'][],
  change: Partial<PlainCounter>,
): string[] {
  const here = hall.counters.get(counterId)?.currentId ?? null
  const faults = here === null ? [] : [`${counterId} was left while ${here} was there`]
  return [...faults, ...seated(hall, counterId, from, change)]
}

export function seated(
  hall: PlainHall,
  counterId: string,
  from: PlainCounter['seat'][],
  change: Partial<PlainCounter>,
): string[] {
  const counter = hall.counters.get(counterId)
  if (!counter) return [`${counterId} is not there`]
  const faults = from.includes(counter.seat) ? [] : [`${counterId} is ${counter.seat}, not ${from.join(' or ')}`]
  const sits = [...hall.counters].find(([id, { staffId }]) => staffId === change.staffId && id !== counterId)
  if (sits && change.staffId) faults.push(`${change.staffId} sits at ${sits[0]} and at ${counterId}`)
  Object.assign(counter, change)
  return faults
}

/** A reservation ends when its counter closes or its clerk leaves; the rest of the place stays (rule Q1). */
function endReservations(hall: PlainHall, ended: PlainReservation): void {
  for (const ticket of hall.tickets) {
    const { reservedFor } = ticket
    if (reservedFor && JSON.stringify(reservedFor) === JSON.stringify(ended)) ticket.reservedFor = null
  }
}
