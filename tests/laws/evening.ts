import { isRefusal } from '@tingxu/server/domain/ask.ts'
import type { Counter } from '@tingxu/server/domain/counter.ts'
import type { Hall } from '@tingxu/server/domain/hall.ts'
import { reservationKeysOf } from '@tingxu/server/domain/prospect.ts'
import { servedNow } from '@tingxu/server/domain/serving.ts'
import { readHall, writeHall } from '@tingxu/server/domain/snapshot.ts'
import { isWaiting, type WaitingTicket } from '@tingxu/server/domain/ticket.ts'
import { reservationKey } from '@tingxu/server/domain/waiting-line.ts'
import type { Command } from '@tingxu/shared/commands.ts'
import { act } from './hall-life.ts'
import { KIOSK, MANAGER, type Wanted } from './wishing.ts'

/** How a day would end if nothing else were published: lived on a copy of the hall. */
export type Evening = {
  /** Who still waited when no counter had anybody to call any more. */
  left: WaitingTicket[]
  /** Of these, whom an open counter would have had to call. */
  forgotten: WaitingTicket[]
  /** What those who look after people were refused. */
  refused: string[]
  hall: Hall
}

const TWO_DAYS_MS = 2 * 86_400_000

/** Everybody sits down and works until there is nobody to call; who is left is looked after by hand; the day closes. */
export function evening(of: Hall): Evening {
  const hall = readHall(writeHall(of))
  const refused: string[] = []
  const mustDo = (wanted: Omit<Wanted, 'at'>) => {
    const done = act(hall, { at: hall.at, ...wanted })
    if (isRefusal(done)) refused.push(`${wanted.command.type}: ${JSON.stringify(done)}`)
  }
  for (const { id } of [...hall.counters.values()].filter((counter) => isThere(hall, counter)))
    sitDown(hall, id, mustDo)
  chooseMissed(hall, mustDo)
  // Long enough for every hold to be over: from then on the ticket waits at its counter.
  act(hall, { at: hall.at + TWO_DAYS_MS, actor: MANAGER, command: { type: 'resumeTickets' } })
  serveAll(hall, mustDo)
  const left = [...hall.tickets.values()].filter(isWaiting)
  const forgotten = left.filter((ticket) => hasCounter(hall, ticket))
  lookAfter(hall, left, mustDo)
  mustDo({ actor: MANAGER, command: { type: 'closeDay', expireRest: true, reason: '下班' } })
  return { left, forgotten, refused, hall }
}

/** A window that was taken away is there for as long as somebody sits at it. */
function isThere({ settings }: Hall, { id, state }: Counter): boolean {
  return state.name !== 'closed' || (settings?.counters.some((one) => one.id === id) ?? false)
}

type MustDo = (wanted: Omit<Wanted, 'at'>) => void

function sitDown(hall: Hall, counterId: string, mustDo: MustDo): void {
  const clerk = { role: 'clerk', id: `evening-clerk-of-${counterId}` } as const
  mustDo({ actor: clerk, command: { type: 'openCounter', counterId, takeOver: true } })
  if (hall.counters.get(counterId)?.state.name === 'paused') {
    mustDo({ actor: clerk, command: { type: 'resumeCounter', counterId } })
  }
}

/** Whoever missed a call is called by hand, one at each counter that is free. */
function chooseMissed(hall: Hall, mustDo: MustDo): void {
  const missed = [...hall.missed]
  for (const { id: counterId, currentId, state } of hall.counters.values()) {
    const ticketId = missed.pop()
    if (state.name === 'closed' || currentId !== null || ticketId === undefined) continue
    press(hall, counterId, { type: 'callTicket', counterId, expect: null, ticketId, reason: '老人' }, mustDo)
  }
}

function serveAll(hall: Hall, mustDo: MustDo): void {
  for (let before = -1; before < hall.seq; ) {
    before = hall.seq
    for (const { id, state } of hall.counters.values()) if (state.name !== 'closed') serveOne(hall, id, mustDo)
  }
}

function serveOne(hall: Hall, counterId: string, mustDo: MustDo): void {
  const current = () => hall.tickets.get(hall.counters.get(counterId)?.currentId ?? '')
  const here = () => ({ counterId, expect: current()?.id ?? null })
  if (current()?.state.name === 'called') press(hall, counterId, { type: 'startService', ...here() }, mustDo)
  if (current()) press(hall, counterId, { type: 'finishService', ...here(), outcome: 'done' }, mustDo)
  // An empty queue is no fault.
  press(hall, counterId, { type: 'callNext', ...here() }, (wanted) => act(hall, { at: hall.at, ...wanted }))
}

function press(hall: Hall, counterId: string, command: Command, mustDo: MustDo): void {
  const state = hall.counters.get(counterId)?.state
  if (state === undefined || state.name === 'closed') throw new Error(`nobody sits at ${counterId}`)
  mustDo({ actor: { role: 'clerk', id: state.staffId }, command })
}

/** Whether a counter that is open has it as its own, stands in for it, or is the one it is reserved for. */
function hasCounter(hall: Hall, { serviceId, state: { reservedFor } }: WaitingTicket): boolean {
  return [...hall.counters.keys()].some((id) => {
    if (reservedFor) return reservationKeysOf(hall, id).includes(reservationKey(reservedFor))
    return ownOf(hall, id).includes(serviceId)
  })
}

/** What a counter that is open serves, and not only to help out. */
function ownOf(hall: Hall, counterId: string): string[] {
  if (hall.counters.get(counterId)?.state.name === 'closed') return []
  return servedNow(hall, counterId, hall.at).flatMap(({ serviceId, as }) => (as === 'assist' ? [] : [serviceId]))
}

/** Of those whom nobody serves, one gives up, one is sent to a service that there is, and one is called by hand. */
function lookAfter(hall: Hall, [gone, sent, chosen]: readonly WaitingTicket[], mustDo: MustDo): void {
  // One that was taken away goes on for those who have it, and for nobody else (rule S3).
  const there = new Set(hall.settings?.services.map(({ id }) => id))
  const serviceId = [...hall.counters.keys()].flatMap((id) => ownOf(hall, id)).find((id) => there.has(id))
  const counterId = hall.settings?.counters[0]?.id ?? ''
  if (gone) mustDo({ actor: KIOSK, command: { type: 'cancelTicket', ticketId: gone.id } })
  if (sent && serviceId)
    mustDo({ actor: MANAGER, command: { type: 'transferTicket', ticketId: sent.id, to: { serviceId } } })
  if (!chosen) return
  const call = { type: 'callTicket', counterId, expect: null, ticketId: chosen.id, reason: '没有窗口' } as const
  press(hall, counterId, call, mustDo)
  serveOne(hall, counterId, mustDo)
  serveAll(hall, mustDo)
}
