import { VIEW_OF, type ViewName } from '@tingxu/shared/views.ts'
import type { Hall } from '../hall.ts'
import { boardView } from './board-view.ts'
import { consoleView } from './console-view.ts'
import { deskView } from './desk-view.ts'
import { kioskView } from './kiosk-view.ts'
import { laterView } from './later-view.ts'
import type { Section } from './section.ts'
import { signView } from './sign-view.ts'
import { ticketView } from './ticket-view.ts'

/** Every view by its name: what each party may see, row by row, field by field (rules V1–V4). */
export const VIEW_SECTIONS: Record<ViewName, readonly Section[]> = {
  kiosk: kioskView,
  board: boardView,
  sign: signView,
  desk: deskView,
  ticket: ticketView,
  later: laterView,
  console: consoleView,
}

/** Whether the hall has what the view is to be of. */
export function isOfHall(hall: Hall, view: ViewName, of: string | null): boolean {
  switch (VIEW_OF[view]) {
    case 'nothing':
      return of === null
    case 'zone-or-nothing':
      return of === null || (hall.settings?.zones.some(({ id }) => id === of) ?? false)
    case 'counter':
      return of !== null && hall.catalogue.counters.has(of)
    case 'own-ticket':
      return of !== null && hall.tickets.has(of)
  }
}
