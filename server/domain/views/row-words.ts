import type { DeskTicketRow } from '@tingxu/shared/desk-rows.ts'
import type { TicketId } from '@tingxu/shared/ids.ts'
import type { Label } from '@tingxu/shared/label.ts'
import type { Text } from '@tingxu/shared/schema.ts'
import { ORDINARY } from '../catalogue.ts'
import type { Hall } from '../hall.ts'
import type { Ticket } from '../ticket.ts'

/** What rows call tickets, classes and matters. */
export function labelsOf(hall: Hall, ticketIds: readonly TicketId[]): Label[] {
  return ticketIds.flatMap((id) => hall.tickets.get(id)?.label ?? [])
}

/** The mark of a class; ordinary tickets carry none. */
export function className({ catalogue }: Hall, { classId }: Ticket): Text | null {
  return classId === ORDINARY ? null : (catalogue.classes.get(classId)?.name ?? null)
}

/** The classes that its service offers besides its own. */
export function otherClasses({ catalogue }: Hall, { classId, serviceId }: Ticket): DeskTicketRow['otherClasses'] {
  const offered = catalogue.services.get(serviceId)?.settings.classIds ?? []
  return offered.flatMap((id) => {
    const settings = catalogue.classes.get(id)
    return settings && id !== classId ? [{ id, name: settings.name }] : []
  })
}

/** What a ticket is to wait for after its present matter. */
export function namesOf({ catalogue }: Hall, { rest }: Ticket): Text[] {
  return rest.flatMap(({ serviceId }) => {
    const service = catalogue.services.get(serviceId)
    return service ? [service.settings.name] : []
  })
}
