import type { Ask, Decision } from './ask.ts'
import { callNext, finishService, markNoShow, recall, startService } from './calls.ts'
import { closeCounter, openCounter, pauseCounter, resumeCounter, stopAutoCall } from './counters.ts'
import { closeDay, openDay, pauseService, resumeService, resumeTickets, stopTickets } from './day.ts'
import type { Hall } from './hall.ts'
import { publishSettings } from './settings.ts'
import { cancelTicket, returnTicket, takeTicket } from './tickets.ts'

/** What a command makes happen in a hall as it stands, or why it is refused. Reads and never changes. */
export function decide(hall: Hall, ask: Ask): Decision {
  const { command } = ask
  switch (command.type) {
    case 'publishSettings':
      return publishSettings(hall, { ...ask, command })
    case 'openDay':
      return openDay(hall, { ...ask, command })
    case 'closeDay':
      return closeDay(hall, { ...ask, command })
    case 'stopTickets':
      return stopTickets(hall, { ...ask, command })
    case 'resumeTickets':
      return resumeTickets(hall, { ...ask, command })
    case 'pauseService':
      return pauseService(hall, { ...ask, command })
    case 'resumeService':
      return resumeService(hall, { ...ask, command })
    case 'takeTicket':
      return takeTicket(hall, { ...ask, command })
    case 'cancelTicket':
      return cancelTicket(hall, { ...ask, command })
    case 'returnTicket':
      return returnTicket(hall, { ...ask, command })
    case 'openCounter':
      return openCounter(hall, { ...ask, command })
    case 'closeCounter':
      return closeCounter(hall, { ...ask, command })
    case 'pauseCounter':
      return pauseCounter(hall, { ...ask, command })
    case 'resumeCounter':
      return resumeCounter(hall, { ...ask, command })
    case 'callNext':
      return callNext(hall, { ...ask, command })
    case 'recall':
      return recall(hall, { ...ask, command })
    case 'startService':
      return startService(hall, { ...ask, command })
    case 'markNoShow':
      return markNoShow(hall, { ...ask, command })
    case 'finishService':
      return finishService(hall, { ...ask, command })
    case 'stopAutoCall':
      return stopAutoCall(hall, { ...ask, command })
  }
}
