import type { Answer } from '@tingxu/shared/browser/answer.ts'
import { askHall } from '@tingxu/shared/browser/ask-hall.ts'
import { HallClient } from '@tingxu/shared/browser/hall-client.ts'
import type { Snapshot } from '@tingxu/shared/deltas.ts'
import type { HallId } from '@tingxu/shared/ids.ts'
import { KIOSK_ANSWER_MS_MAX } from '@tingxu/shared/limits.ts'
import type { AheadRow, OwnTicketRow, TicketRow } from '@tingxu/shared/views.ts'
import { ticketSecretIn } from './ticket-secret.ts'

/** What a code has led to. */
export type Found =
  | { what: 'ticket'; ticket: TicketRow; ahead: AheadRow | null; answer: Answer | null }
  | { what: 'nothing' }
  | { what: 'no-answer' }

/**
 * What a scanned ticket is about; a missed one comes back to the queue by that, for that is what it is scanned for. The
 * machine asks with the ticket's own secret, as its visitor would by phone: what it may see ends with that ticket.
 */
export async function lookUp(code: string, hallId: HallId, language: string): Promise<Found> {
  const secret = ticketSecretIn(code, hallId)
  if (secret === null) return { what: 'nothing' }
  const before = await ticketOf(secret, hallId)
  if (before.what !== 'ticket' || before.ticket.at.state !== 'missed') return before
  const visitor = new HallClient({
    hallId,
    credential: { ticket: secret },
    whose: 'scan',
    language: () => language,
    // Whoever has gone by the time the power is back does not come back to the queue unasked.
    storage: null,
  })
  const answer = await visitor.send({ type: 'returnTicket' }, { answerMs: KIOSK_ANSWER_MS_MAX })
  if (answer.kind !== 'accepted') return answer.kind === 'refused' ? { ...before, answer } : { what: 'no-answer' }
  const after = await ticketOf(secret, hallId)
  return after.what === 'ticket' ? { ...after, answer } : after
}

async function ticketOf(secret: string, hallId: HallId): Promise<Found> {
  const path = `/api/halls/${encodeURIComponent(hallId)}/views/ticket`
  const answered = await askHall(path, { credential: { ticket: secret } })
  if (answered === null || answered.status === 429 || answered.status >= 500) return { what: 'no-answer' }
  if (answered.status !== 200) return { what: 'nothing' }
  const rows = new Map((answered.body as Snapshot<OwnTicketRow>).rows)
  const ticket = rows.get('ticket') as TicketRow | undefined
  const ahead = (rows.get('ahead') as AheadRow | undefined) ?? null
  return ticket === undefined ? { what: 'nothing' } : { what: 'ticket', ticket, ahead, answer: null }
}
