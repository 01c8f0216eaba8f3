import { type Answer, resultOf } from '@tingxu/shared/browser/answer.ts'
import type { DepartmentId, HallTime, ServiceId } from '@tingxu/shared/ids.ts'
import type { Results } from '@tingxu/shared/wire.ts'

/** Where one visitor is between the first touch and the ticket. Nothing of it outlives the visit. */
export type Visit =
  | { at: 'resting' }
  | { at: 'choosing'; departmentId: DepartmentId | null; chosen: Chosen }
  | { at: 'materials'; departmentId: DepartmentId | null; serviceId: ServiceId; chosen: Chosen }
  | { at: 'matters'; chosen: readonly ChosenMatter[]; quickestFirst: boolean }
  /** Something is missing: the desk helps before a ticket does. */
  | { at: 'desk-first' }
  | { at: 'no-ticket'; departmentId: DepartmentId | null; serviceId: ServiceId }
  | { at: 'asking' }
  /** The services of the ticket, beginning with the one that it waits for. */
  | { at: 'ticket'; serviceIds: readonly ServiceId[]; ticket: TakenTicket }
  | { at: 'refused'; answer: Answer }
  | { at: 'unanswered' }
  /** Each scan is one of its own, also of the same code. */
  | { at: 'scanned'; code: string; nth: number }
export type TakenTicket = Omit<Results['takeTicket'], 'serviceId'> & { takenAt: HallTime }
/** One of several matters, and whether its papers are all there; null where it needs none. */
export type ChosenMatter = { serviceId: ServiceId; checked: boolean | null }
/** The matters so far of whoever has come for several; null: one, whose touch takes the ticket. */
export type Chosen = readonly ChosenMatter[] | null

export const START: Extract<Visit, { at: 'choosing' }> = { at: 'choosing', departmentId: null, chosen: null }
export const REST: Visit = { at: 'resting' }

/** What came of asking for a ticket. Without an answer nobody knows whether there is one: people at the desk can see. */
export function visitAfter(serviceIds: readonly ServiceId[], answer: Answer): Visit {
  if (answer.kind === 'refused') return { at: 'refused', answer }
  // Whoever asked for a ticket gets a ticket's answer; the type of all answers together does not say so.
  const taken = resultOf<'takeTicket'>(answer as Answer<'takeTicket'>)
  if (
    answer.kind !== 'accepted' ||
    taken?.label === undefined ||
    taken.link === undefined ||
    taken.ticketId === undefined
  )
    return { at: 'unanswered' }
  const { ticketId, label, link, ahead = 0, wait = null, serviceId = serviceIds[0] ?? '' } = taken
  const ticket = { ticketId, label, link, ahead, wait, takenAt: answer.now }
  return { at: 'ticket', serviceIds: [serviceId, ...serviceIds.filter((id) => id !== serviceId)], ticket }
}

/** What a visitor may be in the middle of; a machine that is not touched then goes back to its start. */
export function isWaitingForTouch({ at }: Visit): boolean {
  return at === 'choosing' || at === 'materials' || at === 'matters'
}
