import fc from 'fast-check'
import { expect } from 'vitest'
import { given, SECOND } from '../helpers/hall.ts'
import { guide, wangMin } from '../helpers/people.ts'
import { set, smallHall } from '../helpers/small-hall.ts'
import { type Life, life, lived } from './hall-life.ts'
import { law } from './law.ts'
import { PlainHall } from './plain-hall.ts'
import type { PlainCall, PlainStep } from './plain-log.ts'
import { dueAt, isAbsolute } from './plain-settings.ts'
import type { PlainTicket } from './plain-ticket.ts'

/** What may be said of a call without knowing how it was chosen: who of its service was passed over, and why they may be. */
type Passed = { hall: PlainHall; call: PlainCall; called: PlainTicket; over: PlainTicket }

law(
  '[Q2] by due instants nobody is overtaken by who came later than the difference of their targets: nobody starves',
  life(140),
  (given) => {
    const earliestDue = { ...given, settings: { ...given.settings, callingRule: { type: 'earliest-due' as const } } }
    for (const { hall, called, over } of passedIn(earliestDue)) {
      if (hall.settings.callingRule.type !== 'earliest-due' || !isByRule(hall, called) || !isByRule(hall, over))
        continue
      const later = called.arrivedAt - over.arrivedAt
      const targets = dueAt(hall, over) - over.arrivedAt - (dueAt(hall, called) - called.arrivedAt)
      expect(later).toBeLessThanOrEqual(targets)
      if (later === targets) expect(called.takenSeq).toBeLessThan(over.takenSeq)
    }
  },
  60,
)

law(
  '[Q3] absolute classes never come more often in a row than the hall allows, while others of their service wait',
  life(140),
  (given) => {
    for (const { hall, call, called, over } of passedIn(given)) {
      if (!isAbsolute(hall, called) || called.promise || !isByRule(hall, over)) continue
      const before = hall.calls.filter(({ serviceId }) => serviceId === call.serviceId)
      const last = before.slice(-hall.settings.absoluteMax)
      const full = last.length === hall.settings.absoluteMax && last.every(({ absolute }) => absolute)
      expect(full).toBe(false)
    }
  },
  60,
)

law(
  '[Q7] a promised place is kept: it is passed over by earlier promises, or by one other after each that went first',
  life(140),
  (given) => {
    for (const { hall, call, called, over } of passedIn(given)) {
      if (over.promise?.kind !== 'first' || !hasCome(hall, over)) continue
      if (called.promise?.kind !== 'first') {
        expect(hall.calls.findLast(({ serviceId }) => serviceId === call.serviceId)?.wentFirst).toBe(true)
        continue
      }
      expect(called.promise.at).toBeLessThanOrEqual(over.promise.at)
      if (called.promise.at === over.promise.at) expect(called.takenSeq).toBeLessThan(over.takenSeq)
    }
  },
  60,
)

law(
  '[Q4] alternating: so many of other classes, then one ordinary, for as long as both wait, each side as they came',
  fc.record({ n: fc.integer({ min: 1, max: 4 }), ordinary: fc.array(fc.boolean(), { minLength: 4, maxLength: 16 }) }),
  ({ n, ordinary }) => {
    const alternating = smallHall((settings) => set(settings, { callingRule: { type: 'alternating', n } }))
    const people = ordinary.map((one, index) => `${one ? 'ordinary' : 'other'} ${index}`)
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      for (const name of people) {
        hall.passes(SECOND)
        hall.gives(name, 'id-card', { classId: name.startsWith('other') ? 'priority' : 'ordinary' }, guide)
      }
    }, alternating)
    expect(hall.callsInTurn(wangMin, people.length)).toEqual(alternated(people, n))
  },
  40,
)

/** Two queues at one door. */
function alternated(people: readonly string[], n: number): string[] {
  const others = people.filter((name) => name.startsWith('other'))
  const ordinary = people.filter((name) => name.startsWith('ordinary'))
  const order: string[] = []
  while (others.length > 0 || ordinary.length > 0) {
    const run = order.length - 1 - order.findLastIndex((name) => name.startsWith('ordinary'))
    const [first, second] = run >= n ? [ordinary, others] : [others, ordinary]
    order.push((first.length > 0 ? first : second).shift() as string)
  }
  return order
}

/** Of every call by the rules, each ticket of its service that any counter of it could have called instead. */
function* passedIn(given: Life): Generator<Passed> {
  const hall = new PlainHall()
  for (const step of lived(given).log as PlainStep[]) {
    for (const event of step.events) {
      if (event.type === 'ticketCalled' && event.reason !== 'chosen' && event.reason !== 'without-ticket') {
        yield* passedBy(hall, event)
      }
      hall.apply(event, step)
    }
  }
}

function* passedBy(hall: PlainHall, call: PlainCall): Generator<Passed> {
  const called = hall.ticket(call.ticketId)
  if (!called || !isAnybodys(hall, called)) return
  for (const over of hall.tickets) {
    if (over.id === called.id || over.serviceId !== called.serviceId) continue
    if (isAnybodys(hall, over)) yield { hall, call, called, over }
  }
}

/** Waits for whichever counter serves it, and is known to be here. */
function isAnybodys({ settings }: PlainHall, { state, reservedFor, presence, channel }: PlainTicket): boolean {
  const checkedIn = channel !== 'phone' || presence === 'confirmed' || !settings.presence?.phone
  return state === 'waiting' && reservedFor === null && presence !== 'asked' && checkedIn
}

function isByRule(hall: PlainHall, ticket: PlainTicket): boolean {
  return ticket.promise === null && !isAbsolute(hall, ticket)
}

function hasCome(hall: PlainHall, { promise, serviceId }: PlainTicket): boolean {
  if (promise?.kind !== 'first' || promise.after === null) return promise?.kind === 'first'
  const { calls, sinceSeq } = promise.after
  return hall.calls.filter((call) => call.serviceId === serviceId && call.seq > sinceSeq).length >= calls
}
