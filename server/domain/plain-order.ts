import type { HallTime, TicketId } from '@tingxu/shared/ids.ts'
import { targetMs } from './catalogue.ts'
import { type Choice, isAbsolute } from './choice.ts'
import { settingsIn } from './in-force.ts'
import type { Lane, Prospect, Queue } from './prospect.ts'
import type { WaitingTicket } from './ticket.ts'

/** Whether nothing but the earliest due instant decides among those who are here, one ticket aside. */
export function isPlain({ hall, queues }: Prospect, aside?: TicketId): boolean {
  if (settingsIn(hall).callingRule.type !== 'earliest-due') return false
  return queues.every(({ reserved, open }) =>
    [reserved.confirmed, open.confirmed].every(
      ({ lanes, singles }) =>
        singles.every(({ id }) => id === aside) && lanes.every(({ classId }) => !isAbsolute(hall, { classId })),
    ),
  )
}

/**
 * The choices of a counter where nothing but the earliest due instant decides: its lanes, merged. The rules would choose
 * the same one after the other, but look at every queue anew each time; a full hall asks for the first thirty on eighty
 * desks. A counter that helps out may stop doing so on the way, and is left to the rules.
 */
export function* plainChoices(prospect: Prospect): Generator<Choice & { lane: Lane }> {
  if (!isPlain(prospect) || prospect.queues.some(({ served }) => served?.as === 'assist')) return
  const heads = prospect.queues.flatMap((queue) => headsOf(prospect, queue))
  let left = heads.reduce((sum, { lane }) => sum + lane.tickets.length - lane.taken, 0)
  for (let first = earliest(heads); first; first = earliest(heads)) {
    const { ticket, queue, lane } = first
    yield { ticket, queue, lane, by: 'rule', afterAbsolute: false, candidates: left-- }
    Object.assign(first, headOf(lane, first.targetMs))
  }
}

type Head = { queue: Queue; lane: Lane; targetMs: number; ticket: WaitingTicket | undefined; due: HallTime }

function headsOf({ hall }: Prospect, queue: Queue): Head[] {
  const own =
    queue.served === null
      ? queue.reserved.confirmed.lanes
      : [...queue.reserved.confirmed.lanes, ...queue.open.confirmed.lanes]
  return own.map((lane) => {
    const target = targetMs(hall.catalogue, queue.serviceId, lane.classId)
    return { queue, lane, targetMs: target, ...headOf(lane, target) }
  })
}

function headOf(lane: Lane, target: number): Pick<Head, 'ticket' | 'due'> {
  const ticket = lane.tickets.at(lane.taken)
  return { ticket, due: ticket ? ticket.arrivedAt + target : Number.POSITIVE_INFINITY }
}

type WithTicket = Head & { ticket: WaitingTicket }

function earliest(heads: readonly Head[]): WithTicket | undefined {
  let first: WithTicket | undefined
  for (const head of heads) if (hasTicket(head) && (!first || isBefore(head, first))) first = head
  return first
}

function hasTicket(head: Head): head is WithTicket {
  return head.ticket !== undefined
}

function isBefore(a: WithTicket, b: WithTicket): boolean {
  return a.due < b.due || (a.due === b.due && a.ticket.takenSeq < b.ticket.takenSeq)
}
