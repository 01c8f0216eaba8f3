import { type AskOf, type Decision, QUIET } from './ask.ts'
import type { Hall } from './hall.ts'
import { isInHall } from './numbers.ts'
import { named, notFound } from './refuse.ts'
import type { PrintState } from './ticket.ts'

/** What may become of a paper; one that came out, or is not wanted, stays so until it is printed again (rule T8). */
const NEXT: Record<PrintState['state'], readonly PrintState['state'][]> = {
  pending: ['sent', 'printed', 'failed', 'paperless'],
  sent: ['printed', 'failed'],
  failed: ['sent', 'printed', 'failed', 'paperless'],
  printed: [],
  paperless: [],
}

export function reportPrint(hall: Hall, { command }: AskOf<'reportPrint'>): Decision {
  const { ticketId, state, problem } = command
  const ticket = hall.tickets.get(ticketId)
  if (!ticket) return notFound('ticket')
  const { print } = ticket
  if (print.state === state && print.problem === (problem ?? null)) return QUIET
  if (!NEXT[print.state].includes(state)) return { refused: 'wrong-state' }
  return [{ type: 'printReported', ...named(ticket), state, ...(problem !== undefined && { problem }) }]
}

/** Prints a ticket once more, marked as a reprint: there is one original (rule T8). */
export function reprintTicket(hall: Hall, { at, command }: AskOf<'reprintTicket'>): Decision {
  const ticket = hall.tickets.get(command.ticketId)
  if (!ticket) return notFound('ticket')
  if (!isInHall(hall, ticket, at)) return { refused: 'wrong-state' }
  return [{ type: 'ticketReprinted', ...named(ticket), reprints: ticket.print.reprints + 1 }]
}
