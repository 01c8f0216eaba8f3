import type { CounterState } from '@tingxu/server/domain/counter.ts'
import type { Event, Step } from '@tingxu/server/domain/events.ts'
import { evolve } from '@tingxu/server/domain/evolve.ts'
import { emptyHall, type Hall } from '@tingxu/server/domain/hall.ts'
import { rebuildLines } from '@tingxu/server/domain/lines.ts'
import { newTicket } from '@tingxu/server/domain/new-ticket.ts'
import type { PlacePromise, Reservation, Ticket, TicketState } from '@tingxu/server/domain/ticket.ts'
import type { ServedService, Settings } from '@tingxu/shared/settings.ts'
import fc from 'fast-check'
import { PlainHall } from './plain-hall.ts'
import type { PlainTicket } from './plain-ticket.ts'
import { type Change, change, changed } from './settings-changes.ts'
import { smallHall } from './small-hall.ts'

/** A hall in the middle of its day, drawn by lot and not lived: also as no command leads to it yet, with bookings. */
export type HallState = {
  settings: Settings
  change: Change | null
  tickets: TicketDrawn[]
  counters: CounterDrawn[]
  calls: { service: number; classId: string; absolute: boolean; wentFirst: boolean }[]
}

const NOON = Date.UTC(2026, 10, 24, 4)
const classId = fc.constantFrom('ordinary', 'priority', 'honoured')
/** Few different ones, so that many are equal. */
const minutesAgo = fc.integer({ min: 0, max: 12 }).map((steps) => steps * 2.5)
const further = fc.record({ calls: fc.nat(3), sinceSeq: fc.nat(9) })
/** One in so many has it. */
const maybe = <Value>(value: fc.Arbitrary<Value>, oneIn: number) =>
  fc.oneof({ weight: oneIn - 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: value })

const promise = fc.oneof(
  fc.record({
    kind: fc.constant('first' as const),
    reason: fc.constantFrom('resumed' as const, 'returned' as const, 'transferred' as const),
    minutesAgo,
    after: maybe(further, 2),
  }),
  fc.record({ kind: fc.constant('later' as const), after: further }),
  fc.record({ kind: fc.constant('booked' as const), dueIn: fc.integer({ min: -3, max: 3 }), ahead: fc.nat(3) }),
)

const ticket = fc.record({
  ...{ service: fc.nat(3), classId, minutesAgo, promise: maybe(promise, 2) },
  phone: fc.boolean(),
  presence: fc.constantFrom('not-asked' as const, 'not-asked' as const, 'asked' as const, 'confirmed' as const),
  reserved: maybe(fc.record({ counter: fc.nat(3), staff: fc.boolean() }), 5),
  held: maybe(fc.record({ counter: fc.nat(3), endsIn: fc.integer({ min: -3, max: 1 }) }), 10),
})
type TicketDrawn = typeof ticket extends fc.Arbitrary<infer T> ? T : never

const assigned = fc.record({
  service: fc.nat(3),
  as: fc.constantFrom('primary' as const, 'assist' as const),
  endsIn: fc.integer({ min: 0, max: 2 }),
})
const counter = fc.record({
  seat: fc.constantFrom('open' as const, 'open' as const, 'paused' as const, 'closed' as const),
  absent: fc.nat(4).map((one) => one === 0),
  assigned: maybe(assigned, 4),
})
type CounterDrawn = typeof counter extends fc.Arbitrary<infer C> ? C : never

export const hallState: fc.Arbitrary<HallState> = fc.record({
  ...{ settings: smallHall, change: maybe(change, 3) },
  tickets: fc.array(ticket, { maxLength: 14 }),
  counters: fc.array(counter, { minLength: 4, maxLength: 4 }),
  calls: fc.array(fc.record({ service: fc.nat(1), classId, absolute: fc.boolean(), wentFirst: fc.boolean() }), {
    maxLength: 9,
  }),
})

/** The state twice: as the hall that calls, and as the plain one. */
export function drawn(state: HallState): { hall: Hall; plain: PlainHall; at: number } {
  const documents = [state.settings, ...(state.change ? [changed(state.settings, state.change)] : [])]
  const serviceIds = state.settings.services.map(({ id }) => id)
  const counterIds = state.settings.counters.map(({ id }) => id)
  const among = { serviceIds, counterIds }
  const hall = emptyHall('small', 'manual')
  const plain = new PlainHall()
  const events: Event[] = [
    ...documents.map((settings, index) => ({ type: 'settingsPublished', version: index + 1, settings }) as const),
    { type: 'dayOpened', date: '2026-11-24' },
  ]
  const step: Step = {
    ...{ seq: 1, at: NOON - 3_600_000, actor: { role: 'manager', id: 'li-na' } },
    ...{ commandId: 'opening', bodyHash: '', hash: '', events },
  }
  evolve(hall, step)
  for (const event of events) plain.apply(event as never, step)
  for (const [index, one] of state.tickets.entries()) {
    const ticket = ticketOf(one, index, among)
    hall.tickets.set(ticket.id, ticket)
    if (ticket.state.name === 'held') hall.held.add(ticket.id)
    plain.tickets.push(plainOf(ticket))
  }
  for (const [index, id] of counterIds.entries()) seat(hall, plain, id, at(state.counters, index), serviceIds)
  for (const [index, call] of state.calls.entries()) count(hall, plain, call, index + 1, serviceIds)
  rebuildLines(hall)
  return { hall, plain, at: NOON }
}

type Among = { serviceIds: string[]; counterIds: string[] }

function at<Item>(items: readonly Item[], index: number): Item {
  return items[index % items.length] as Item
}

function ticketOf(drawn: TicketDrawn, index: number, { serviceIds, counterIds }: Among): Ticket {
  const { service, classId, minutesAgo, phone, presence, reserved, held, promise } = drawn
  const id = `ticket-${index}`
  const numbered = { ticketId: id, label: id, seriesId: 'series-0', round: 1, number: index }
  const serviceId = at(serviceIds, service)
  const taken = { ...numbered, serviceIds: [serviceId], classId, channel: phone ? 'phone' : 'kiosk' } as const
  const ticket = newTicket({ ...taken, serviceIds: [serviceId] }, 100 + index, NOON - minutesAgo * 60_000)
  const reservedFor: Reservation | null = reserved && {
    ...(reserved.staff
      ? { staffId: `clerk-of-${at(counterIds, reserved.counter)}` }
      : { counterId: at(counterIds, reserved.counter) }),
  }
  const waiting: TicketState = { name: 'waiting', reservedFor, promise: promise && promiseOf(promise) }
  const call = { calledAt: 0, callSeq: 0, calls: 1, lastCallAt: 0, confirmArrival: false, dueAt: null, overtook: [] }
  const until = NOON + (held?.endsIn ?? 0) * 60_000
  const hold: TicketState = {
    ...{ name: 'held', counterId: at(counterIds, held?.counter ?? 0), startedAt: 0 },
    ...{ heldAt: 0, heldSeq: 0, until, holdReason: null, ...call, reason: 'earliest-due' },
  }
  return { ...ticket, presence, state: held ? hold : waiting }
}

function promiseOf(promise: NonNullable<TicketDrawn['promise']>): PlacePromise {
  switch (promise.kind) {
    case 'first': {
      const { kind, reason, minutesAgo, after } = promise
      return { kind, reason, at: NOON - minutesAgo * 60_000, after }
    }
    case 'later':
      return promise
    case 'booked': {
      const dueAt = NOON + promise.dueIn * 60_000
      return { kind: 'booked', dueAt, notBefore: dueAt - promise.ahead * 60_000 }
    }
  }
}

function plainOf(ticket: Ticket): PlainTicket {
  const { id, label, seriesId, round, number, serviceId, classId, channel, takenSeq, arrivedAt, presence, state } =
    ticket
  return {
    ...{ id, label, seriesId, round, number, serviceId, classId, channel, takenSeq, arrivedAt, presence },
    ...{ rest: [], bestOrder: false, carriedSeq: takenSeq, since: 0, returns: 0, returnUntil: 0 },
    state: state.name,
    counterId: state.name === 'held' ? state.counterId : null,
    heldUntil: state.name === 'held' ? state.until : 0,
    reservedFor: state.name === 'waiting' ? state.reservedFor : null,
    promise: state.name === 'waiting' ? state.promise : null,
  }
}

function seat(hall: Hall, plain: PlainHall, id: string, drawn: CounterDrawn, serviceIds: string[]): void {
  const counter = hall.counters.get(id)
  const one = plain.counters.get(id)
  if (!counter || !one) throw new Error(`no counter ${id}`)
  const { seat, absent, assigned } = drawn
  const staffId = `clerk-of-${id}`
  const since = NOON - 3_600_000
  const states: Record<CounterDrawn['seat'], CounterState> = {
    closed: { name: 'closed' },
    open: { name: 'open', staffId, since, free: { since, sinceSeq: 1, autoCall: true } },
    paused: { name: 'paused', staffId, since, reason: '会议', pausedAt: since },
  }
  const isAway = absent && seat !== 'closed'
  Object.assign(counter, { state: states[seat], clerk: isAway ? 'absent' : 'present' })
  Object.assign(one, { seat, staffId: seat === 'closed' ? null : staffId, absent: isAway })
  if (!assigned) return
  const services: ServedService[] = [{ serviceId: at(serviceIds, assigned.service), as: assigned.as }]
  const until = NOON + assigned.endsIn * 60_000
  hall.assignments.set(id, { services, until })
  one.assigned = { services, until }
}

function count(
  hall: Hall,
  plain: PlainHall,
  call: HallState['calls'][number],
  seq: number,
  serviceIds: string[],
): void {
  const { absolute, wentFirst, classId } = call
  const serviceId = at(serviceIds, call.service)
  const made = { seq, absolute, ordinary: classId === 'ordinary', wentFirst }
  const tally = hall.tallies.get(serviceId) ?? { taken: 0, calls: [], diverted: 0 }
  tally.calls.push({ ...made, arrivedAt: 0, takenSeq: 0, reason: 'earliest-due' })
  hall.tallies.set(serviceId, tally)
  plain.calls.push({ ...made, serviceId })
}
