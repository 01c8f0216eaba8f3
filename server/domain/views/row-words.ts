import type { DeskTicketRow } from '@tingxu/shared/desk-rows.ts'
import type { TicketId } from '@tingxu/shared/ids.ts'
import type { Label } from '@tingxu/shared/label.ts'
import type { Text } from '@tingxu/shared/schema.ts'
import { ORDINARY } from '../catalogue.ts'
import { ticketIn } from '../change.ts'
import type { Hall } from '../hall.ts'
import { classIn, serviceIn } from '../in-force.ts'
import type { Ticket } from '../ticket.ts'

/** What rows call tickets, classes and matters. */
export function labelsOf(hall: Hall, ticketIds: readonly TicketId[]): Label[] {
  return ticketIds.map((id) => ticketIn(hall, id).label)
}

/** The mark of a class; ordinary tickets carry none. */
export function className({ catalogue }: Hall, { classId }: Ticket): Text | null {
  return classId === ORDINARY ? null : classIn(catalogue, classId).name
}

/** The classes that its service offers besides its own. */
export function otherClasses({ catalogue }: Hall, { classId, serviceId }: Ticket): DeskTicketRow['otherClasses'] {
  const offered = serviceIn(catalogue, serviceId).settings.classIds
  return offered.filter((id) => id !== classId).map((id) => ({ id, name: classIn(catalogue, id).name }))
}

/** What a ticket is to wait for after its present matter. */
export function namesOf({ catalogue }: Hall, { rest }: Ticket): Text[] {
  return rest.map(({ serviceId }) => serviceIn(catalogue, serviceId).settings.name)
}
