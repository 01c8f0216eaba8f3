import type { Counter } from '@tingxu/server/domain/counter.ts'
import { dueCommands } from '@tingxu/server/domain/due-commands.ts'
import type { Actor } from '@tingxu/server/domain/events.ts'
import type { Hall } from '@tingxu/server/domain/hall.ts'
import type { Ticket } from '@tingxu/server/domain/ticket.ts'
import type { Command } from '@tingxu/shared/commands.ts'
import fc from 'fast-check'
import { type Change, change, changed } from './small-hall.ts'

/** What somebody in the hall would like to do next; who and which are only known when the moment has come. */
export type Wish = {
  kind: (typeof KINDS)[number]
  who: number
  which: number
  /** How long after the wish before. */
  gapMs: number
  change: Change
}
export type Wanted = { at: number; actor: Actor; command: Command }

const KINDS = [
  'take',
  'work',
  'no-show',
  'return',
  'cancel',
  'timer',
  'seat',
  'key',
  'service',
  'day',
  'publish',
] as const
const weight = {
  take: 40,
  work: 26,
  'no-show': 18,
  return: 10,
  cancel: 2,
  timer: 4,
  seat: 2,
  key: 4,
  service: 1,
  day: 1,
  publish: 1,
}

const gapMs = fc.oneof(
  { weight: 5, arbitrary: fc.constant(0) },
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 20_000 }) },
  { weight: 4, arbitrary: fc.integer({ min: 20_000, max: 120_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 600_000, max: 4_500_000 }) },
)

const wish: fc.Arbitrary<Wish> = fc.record({
  kind: fc.oneof(...KINDS.map((kind) => ({ weight: weight[kind], arbitrary: fc.constant(kind) }))),
  who: fc.nat(1000),
  which: fc.nat(1000),
  gapMs,
  change,
})

/** A long stretch of a hall's life: mostly what sensible people ask, and some nonsense. */
export const wishes = (atLeast: number) => fc.array(wish, { minLength: atLeast, maxLength: atLeast + 60, size: 'max' })

/** What the wish comes to in the hall as it stands. */
export function wantedIn(hall: Hall, wish: Wish): Wanted {
  const at = hall.at + wish.gapMs
  switch (wish.kind) {
    case 'take':
      return { at, ...((wish.which % 2 === 0 ? reopening(hall) : null) ?? taking(hall, wish)) }
    case 'work':
      return { at, ...atCounter(hall, wish, sensible) }
    case 'no-show':
      return { at: at + 12_000, ...atCounter(hall, wish, givingUp) }
    case 'key':
      return { at, ...atCounter(hall, wish, anyKey) }
    case 'seat':
      return { at, ...seating(hall, wish) }
    case 'return':
      return { at, actor: KIOSK, command: { type: 'returnTicket', ...ticketId(hall, wish, 'missed') } }
    case 'cancel':
      return { at, actor: KIOSK, command: { type: 'cancelTicket', ...ticketId(hall, wish, 'waiting') } }
    case 'timer':
      return timed(hall, wish, at)
    case 'service':
      return { at, actor: MANAGER, command: ofService(hall, wish) }
    case 'day':
      return { at, actor: MANAGER, command: ofDay(hall, wish) }
    case 'publish':
      return { at, actor: MANAGER, command: publishing(hall, wish) }
  }
}

const KIOSK: Actor = { role: 'kiosk', id: 'kiosk' }
const GUIDE: Actor = { role: 'guide', id: 'guide' }
export const MANAGER: Actor = { role: 'manager', id: 'li-na' }
const TIMER: Actor = { role: 'timer', id: 'timer' }

function picked<Item>(items: Iterable<Item>, index: number): Item | undefined {
  const all = [...items]
  return all[index % Math.max(1, all.length)]
}

/** A hall that gives no tickets is soon set going again. */
function reopening({ day, pausedServices }: Hall): Omit<Wanted, 'at'> | null {
  if (day === null) return { actor: MANAGER, command: { type: 'openDay' } }
  if (day.stopped || day.stoppedServices.size > 0) return { actor: MANAGER, command: { type: 'resumeTickets' } }
  const [serviceId] = pausedServices
  return serviceId === undefined ? null : { actor: MANAGER, command: { type: 'resumeService', serviceId } }
}

function taking(hall: Hall, { who, which }: Wish) {
  const serviceId = picked(hall.catalogue.services.keys(), which) ?? 'nobody'
  const hurry = who % 4 === 0
  const command: Command = { type: 'takeTicket', serviceIds: [serviceId], ...(hurry && { classId: 'priority' }) }
  return { actor: hurry && who % 5 !== 0 ? GUIDE : who % 7 === 0 ? MANAGER : KIOSK, command }
}

type AtCounter = { counterId: string; expect: string | null }
type Key = (ticket: Ticket | undefined, here: AtCounter, wish: Wish, counter: Counter) => Command

function atCounter(hall: Hall, wish: Wish, key: Key): Omit<Wanted, 'at'> {
  const counter = picked(hall.counters.values(), wish.who)
  if (!counter) return { actor: MANAGER, command: { type: 'openDay' } }
  const { id: counterId, currentId, state } = counter
  if (state.name === 'closed') return { actor: clerkOf(counterId), command: { type: 'openCounter', counterId } }
  const actor: Actor = { role: 'clerk', id: wish.which % 29 === 0 ? 'stranger' : state.staffId }
  if (state.name === 'paused') return { actor, command: { type: 'resumeCounter', counterId } }
  const expect = wish.which % 17 === 0 ? (picked(hall.tickets.keys(), wish.which) ?? null) : currentId
  const ticket = currentId === null ? undefined : hall.tickets.get(currentId)
  return { actor, command: key(ticket, { counterId, expect }, wish, counter) }
}

const sensible: Key = (ticket, here, { which }) => {
  if (ticket && callsOf(ticket) > 1 && which % 3 !== 0) return { type: 'markNoShow', ...here }
  if (ticket?.state.name === 'called') return { type: 'startService', ...here }
  const ending = ticket && which % 3 !== 0
  return ending ? { type: 'finishService', ...here, outcome: 'done' } : { type: 'callNext', ...here }
}

const givingUp: Key = (ticket, here, { which }) => {
  if (!ticket) return { type: 'callNext', ...here }
  return { type: callsOf(ticket) > 1 + (which % 3) ? 'markNoShow' : 'recall', ...here }
}

function callsOf({ state }: Ticket): number {
  return state.name === 'called' || state.name === 'serving' ? state.calls : 0
}

const anyKey: Key = (_ticket, here, { which }) => {
  const { counterId } = here
  const keys: Command[] = [
    { type: 'callNext', ...here },
    { type: 'recall', ...here },
    { type: 'startService', ...here },
    { type: 'finishService', ...here },
    { type: 'finishService', ...here, outcome: 'missing-materials', missingMaterials: ['passport'] },
    { type: 'markNoShow', ...here },
    { type: 'pauseCounter', counterId, reason: '交接' },
    { type: 'closeCounter', counterId },
    { type: 'stopAutoCall', counterId },
    { type: 'callNext', counterId: 'nowhere', expect: null },
  ]
  return picked(keys, which) ?? { type: 'callNext', ...here }
}

function seating(hall: Hall, { who, which }: Wish) {
  const counterId = picked(hall.counters.keys(), who) ?? 'nowhere'
  const from = picked(hall.counters.keys(), which) ?? counterId
  return {
    actor: clerkOf(from),
    command: { type: 'openCounter', counterId, takeOver: which % 2 === 0 } satisfies Command,
  }
}

function clerkOf(counterId: string): Actor {
  return { role: 'clerk', id: `clerk-of-${counterId}` }
}

function ticketId(hall: Hall, { who, which }: Wish, state: Ticket['state']['name']) {
  const sensible = [...hall.tickets.values()].filter((ticket) => ticket.state.name === state)
  const ticket = picked(which % 9 === 0 ? hall.tickets.values() : sensible, who)
  return { ticketId: ticket?.id ?? '00000000-0000-4000-8000-000000000000' }
}

function timed(hall: Hall, { who }: Wish, at: number): Wanted {
  const due = picked(dueCommands(hall, at), who)
  if (!due) return { at, actor: TIMER, command: { type: 'openDay' } }
  return { at: Math.max(at, due.at), actor: TIMER, command: due.command }
}

function ofService(hall: Hall, { who, which }: Wish): Command {
  const serviceId = picked(hall.catalogue.services.keys(), who) ?? 'nobody'
  const commands: Command[] = [
    { type: 'pauseService', serviceId },
    { type: 'resumeService', serviceId },
    { type: 'stopTickets', serviceIds: [serviceId] },
    { type: 'resumeTickets', serviceIds: [serviceId] },
    { type: 'stopTickets' },
  ]
  return picked(commands, which) ?? { type: 'resumeTickets' }
}

function ofDay(hall: Hall, { which }: Wish): Command {
  if (hall.day === null || which % 3 === 0) return { type: 'openDay' }
  return which % 3 === 1 ? { type: 'closeDay' } : { type: 'closeDay', expireRest: true, reason: '下班' }
}

function publishing(hall: Hall, { which, change }: Wish): Command {
  if (!hall.settings) throw new Error('a hall without settings')
  const baseSeq = which % 8 === 0 ? 0 : hall.settingsSeq
  return { type: 'publishSettings', settings: changed(hall.settings, change), baseSeq }
}
