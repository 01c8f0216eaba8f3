import type { Answer } from '@tingxu/shared/browser/answer.ts'
import { askHall } from '@tingxu/shared/browser/ask-hall.ts'
import { HallClient } from '@tingxu/shared/browser/hall-client.ts'
import type { Snapshot } from '@tingxu/shared/deltas.ts'
import type { HallId } from '@tingxu/shared/ids.ts'
import { KIOSK_ANSWER_MS_MAX } from '@tingxu/shared/limits.ts'
import type { AheadRow, OwnTicketRow, TicketRow } from '@tingxu/shared/views.ts'
import { ticketSecretIn } from './ticket-secret.ts'

/** What a scan has asked the hall for, and what it said. */
export type Asked = { command: 'returnTicket' | 'confirmPresence'; answer: Answer }

/** What a code has led to. */
export type Found =
  | { what: 'ticket'; ticket: TicketRow; ahead: AheadRow | null; asked: Asked | null }
  | { what: 'nothing' }
  | { what: 'no-answer' }

/**
 * What a scanned ticket is about; a missed one comes back to the queue by that, and whoever was asked whether they are
 * here has said so, for that is what it is scanned for. The machine asks with the ticket's own secret, as its visitor
 * would by phone: what it may see ends with that ticket.
 */
export async function lookUp(code: string, hallId: HallId, language: string): Promise<Found> {
  const secret = ticketSecretIn(code, hallId)
  if (secret === null) return { what: 'nothing' }
  const before = await ticketOf(secret, hallId)
  const command = before.what === 'ticket' ? wantedOf(before.ticket) : null
  if (before.what !== 'ticket' || command === null) return before
  const visitor = new HallClient({
    hallId,
    credential: { ticket: secret },
    whose: 'scan',
    language: () => language,
    // Whoever has gone by the time the power is back does not come back to the queue unasked.
    storage: null,
  })
  const answer = await visitor.send({ type: command }, { answerMs: KIOSK_ANSWER_MS_MAX })
  const asked = { command, answer }
  if (answer.kind !== 'accepted') return answer.kind === 'refused' ? { ...before, asked } : { what: 'no-answer' }
  const after = await ticketOf(secret, hallId)
  return after.what === 'ticket' ? { ...after, asked } : after
}

function wantedOf({ at }: TicketRow): Asked['command'] | null {
  if (at.state === 'missed') return 'returnTicket'
  return at.state === 'waiting' && at.confirm !== null ? 'confirmPresence' : null
}

async function ticketOf(secret: string, hallId: HallId): Promise<Found> {
  const path = `/api/halls/${encodeURIComponent(hallId)}/views/ticket`
  const answered = await askHall(path, { credential: { ticket: secret } })
  if (answered === null || answered.status === 429 || answered.status >= 500) return { what: 'no-answer' }
  if (answered.status !== 200) return { what: 'nothing' }
  const rows = new Map((answered.body as Snapshot<OwnTicketRow>).rows)
  const ticket = rows.get('ticket') as TicketRow | undefined
  const ahead = (rows.get('ahead') as AheadRow | undefined) ?? null
  return ticket === undefined ? { what: 'nothing' } : { what: 'ticket', ticket, ahead, asked: null }
}
