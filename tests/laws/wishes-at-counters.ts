import type { Counter } from '@tingxu/server/domain/counter.ts'
import type { Actor } from '@tingxu/server/domain/events.ts'
import type { Hall } from '@tingxu/server/domain/hall.ts'
import type { Ticket } from '@tingxu/server/domain/ticket.ts'
import type { Command, CommandOf } from '@tingxu/shared/commands.ts'
import type { Wish } from './wishes.ts'
import { type Asked, clerkOf, MANAGER, picked, serviceIn, ticketIn } from './wishing.ts'

/** What clerks press at their counters. */
type AtCounter = { counterId: string; expect: string | null }
type Key = (ticket: Ticket | undefined, here: AtCounter, wish: Wish, hall: Hall) => Command

export function called(hall: Hall, wish: Wish, key: Key): Asked {
  const counter = picked(hall.counters.values(), wish.who)
  if (!counter) return { actor: MANAGER, command: { type: 'openDay' } }
  const { id: counterId, currentId, state } = counter
  if (state.name === 'closed') return { actor: clerkOf(counterId), command: { type: 'openCounter', counterId } }
  const actor: Actor = { role: 'clerk', id: wish.which % 29 === 0 ? 'stranger' : state.staffId }
  if (state.name === 'paused') return { actor, command: { type: 'resumeCounter', counterId } }
  const expect = wish.which % 17 === 0 ? (picked(hall.tickets.keys(), wish.which) ?? null) : currentId
  const ticket = currentId === null ? undefined : hall.tickets.get(currentId)
  return { actor, command: key(ticket, { counterId, expect }, wish, hall) }
}

export const worked: Key = (ticket, here, { which }) => {
  if (ticket && callsOf(ticket) > 1 && which % 3 !== 0) return { type: 'markNoShow', ...here }
  if (ticket?.state.name === 'called') return { type: 'startService', ...here }
  const ending = ticket && which % 3 !== 0
  return ending ? { type: 'finishService', ...here, outcome: 'done' } : { type: 'callNext', ...here }
}

export const givingUp: Key = (ticket, here, { which }) => {
  if (!ticket) return { type: 'callNext', ...here }
  return { type: callsOf(ticket) > 1 + (which % 3) ? 'markNoShow' : 'recall', ...here }
}

/** Holds whom she serves or hands them on, takes back whom she held, or hands on somebody who waits. */
export const handed: Key = (ticket, here, wish, hall) => {
  const { who, which } = wish
  if (ticket && which % 2 === 0) return { type: 'holdTicket', ...here, ...(which % 3 > 0 && { minutes: who / 200 }) }
  const back = [...hall.tickets.values()].find(
    ({ state }) => state.name === 'held' && state.counterId === here.counterId,
  )
  if (back && which % 4 === 1) return { type: 'resumeTicket', ...here, ticketId: back.id }
  const where = ticket ? here : ticketIn(hall, wish, 'waiting', 'held')
  const place = picked(['keep', 'first', 'last'] as const, which) ?? 'keep'
  return { type: 'transferTicket', ...where, to: target(hall, wish), place, ...(who % 2 === 0 && { comeBack: true }) }
}

/** A ticket out of order, for a reason. */
export const chosen =
  (hall: Hall): Key =>
  (_ticket, here, wish) => ({ type: 'callTicket', ...here, ...ticketIn(hall, wish, 'waiting', 'missed'), reason: '孕' })

/** Takes back the last step there, if there is one. */
export function calledBack(hall: Hall, { who, which }: Wish): Asked {
  const done = [...hall.counters.values()].filter(({ undoable }) => undoable !== null)
  const { id: counterId, undoable, state } = picked(done, who) ?? ({} as Partial<Counter>)
  if (counterId === undefined || !undoable || !state) return { actor: MANAGER, command: { type: 'openDay' } }
  const asker = which % 11 > 0 || state.name === 'closed' ? undoable.staffId : state.staffId
  const commandId = which % 13 === 0 ? '00000000-0000-4000-8000-000000000000' : undoable.commandId
  return { actor: { role: 'clerk', id: asker }, command: { type: 'undo', counterId, commandId } }
}

export const keyed: Key = (_ticket, here, { which }) => {
  const { counterId } = here
  const keys: Command[] = [
    { type: 'callNext', ...here },
    { type: 'recall', ...here },
    { type: 'startService', ...here },
    { type: 'finishService', ...here },
    { type: 'finishService', ...here, outcome: 'missing-materials', missingMaterials: ['passport'] },
    { type: 'finishService', ...here, outcome: 'refused', endVisit: true },
    { type: 'markNoShow', ...here },
    { type: 'holdTicket', ...here },
    { type: 'pauseCounter', counterId, reason: '交接' },
    { type: 'closeCounter', counterId },
    { type: 'stopAutoCall', counterId },
    { type: 'callNext', counterId: 'nowhere', expect: null },
  ]
  return picked(keys, which) ?? { type: 'callNext', ...here }
}

function target(hall: Hall, { who, which }: Wish): CommandOf<'transferTicket'>['to'] {
  const counter = picked(hall.counters.values(), which)
  if (who % 3 === 0 || !counter) return { serviceId: serviceIn(hall, which) }
  if (who % 3 === 1 || counter.state.name === 'closed') return { counterId: counter.id }
  return { staffId: counter.state.staffId }
}

function callsOf({ state }: Ticket): number {
  return state.name === 'called' || state.name === 'serving' ? state.calls : 0
}
