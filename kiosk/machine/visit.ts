import { type Answer, resultOf } from '@tingxu/shared/browser/answer.ts'
import type { DepartmentId, ServiceId } from '@tingxu/shared/ids.ts'
import type { Results } from '@tingxu/shared/wire.ts'

/** Where one visitor is between the first touch and the ticket. Nothing of it outlives the visit. */
export type Visit =
  | { at: 'choosing'; departmentId: DepartmentId | null }
  | { at: 'no-ticket'; departmentId: DepartmentId | null; serviceId: ServiceId }
  | { at: 'asking' }
  | { at: 'ticket'; serviceId: ServiceId; ticket: TakenTicket }
  | { at: 'refused'; answer: Answer }
  | { at: 'unanswered' }
export type TakenTicket = Results['takeTicket']

export const START: Visit = { at: 'choosing', departmentId: null }

/** What came of asking for a ticket. Without an answer nobody knows whether there is one: people at the desk can see. */
export function visitAfter(serviceId: ServiceId, answer: Answer): Visit {
  if (answer.kind === 'refused') return { at: 'refused', answer }
  // Whoever asked for a ticket gets a ticket's answer; the type of all answers together does not say so.
  const taken = resultOf<'takeTicket'>(answer as Answer<'takeTicket'>)
  if (taken?.label === undefined || taken.link === undefined || taken.ticketId === undefined)
    return { at: 'unanswered' }
  const { ticketId, label, link, ahead = 0, wait = null } = taken
  return { at: 'ticket', serviceId, ticket: { ticketId, label, link, ahead, wait } }
}
