import type { CommandOf } from '@tingxu/shared/commands.ts'
import type { ServiceId, TicketId } from '@tingxu/shared/ids.ts'
import type { Label } from '@tingxu/shared/label.ts'

/** A ticket that is meant, wherever it is. */
export type MeantTicket = {
  ticketId: TicketId
  label: Label
  serviceId: ServiceId
  where: 'here' | 'held' | 'waiting' | 'missed'
}

/** What the desk asks before it does something; one thing at a time. */
export type Question =
  | { about: 'pause' | 'materials' | 'keys' | 'hold' | 'withoutTicket' | 'otherClass' }
  | { about: 'transfer' | 'ticket'; ticket: MeantTicket }

/** What is answered to some of them. */
export type Hold = Pick<CommandOf<'holdTicket'>, 'reason' | 'minutes'>
export type Sending = Pick<CommandOf<'transferTicket'>, 'to' | 'place' | 'comeBack'>
