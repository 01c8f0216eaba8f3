import type { HallTime } from '@tingxu/shared/ids.ts'
import { POSTPONE_CALLS_MAX } from '@tingxu/shared/limits.ts'
import type { LaterRow } from '@tingxu/shared/views.ts'
import { outlookIf, outlookOf } from '../ahead.ts'
import type { Hall } from '../hall.ts'
import { settingsIn, there } from '../in-force.ts'
import { isWaiting, type WaitingTicket } from '../ticket.ts'
import { waitOf } from '../waiting-time.ts'
import { NOT_AT_ONCE, type Section } from './section.ts'

/** How many people a visitor may let go first. */
const LET_GO_FIRST = [3, 5, 10]

/**
 * The honest places that postponing would give, in the true order of calls (rule T9). A view of its own, followed only
 * while somebody thinks about it: to go through so many calls for every phone every second would be dear.
 */
const later: Section<LaterRow> = {
  touchedBy: NOT_AT_ONCE,
  eachSecond: true,
  *rows(hall, of, now) {
    const ticket = hall.tickets.get(of ?? '')
    if (!ticket || !isWaiting(ticket) || ticket.postpones >= settingsIn(hall).call.postponesMax) return
    let place = outlookOf(hall, ticket, now).ahead
    for (const people of LET_GO_FIRST) {
      const row = laterRow(hall, ticket, people, now)
      // Where fewer stand behind, more would change nothing.
      if (row.ahead <= place) return
      place = row.ahead
      yield [`later:${people}`, row]
    }
  },
}

export const laterView: readonly Section<LaterRow>[] = [later]

function laterRow(hall: Hall, ticket: WaitingTicket, people: number, now: HallTime): LaterRow {
  const before = there(hall.lines.get(ticket.serviceId), 'line').byArrival.rank(ticket)
  const calls = Math.min(before + people, POSTPONE_CALLS_MAX)
  const promise = { kind: 'later', after: { calls, sinceSeq: hall.seq } } as const
  const outlook = outlookIf(hall, ticket, { ...ticket, state: { ...ticket.state, promise } }, now)
  return { kind: 'later', people, calls, ahead: outlook.ahead, wait: waitOf(hall, ticket.serviceId, outlook) }
}
