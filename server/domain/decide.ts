import { noteAbsence, notePresence } from './absence.ts'
import type { Ask, Decision } from './ask.ts'
import { assignServices } from './assignments.ts'
import { stopAutoCall } from './auto-call.ts'
import { callNext, markNoShow, recall, startService } from './calls.ts'
import { callTicket, serveVisitor } from './chosen-calls.ts'
import { closeCounter, openCounter, pauseCounter, resumeCounter } from './counters.ts'
import { closeDay, openDay, pauseService, resumeService, resumeTickets, stopTickets } from './day.ts'
import { finishService } from './finishing.ts'
import type { Hall } from './hall.ts'
import { endHold, holdTicket, resumeTicket } from './holds.ts'
import { askPresence, confirmPresence, postponeTicket } from './presence.ts'
import { reportPrint, reprintTicket } from './prints.ts'
import { publishSettings } from './settings.ts'
import { countDiversion } from './ticket-giving.ts'
import { cancelTicket, returnTicket, setClass, takeTicket } from './tickets.ts'
import { transferTicket } from './transfers.ts'
import { undo } from './undo.ts'

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
    case 'setClass':
      return setClass(hall, { ...ask, command })
    case 'cancelTicket':
      return cancelTicket(hall, { ...ask, command })
    case 'returnTicket':
      return returnTicket(hall, { ...ask, command })
    case 'confirmPresence':
      return confirmPresence(hall, { ...ask, command })
    case 'postponeTicket':
      return postponeTicket(hall, { ...ask, command })
    case 'reprintTicket':
      return reprintTicket(hall, { ...ask, command })
    case 'reportPrint':
      return reportPrint(hall, { ...ask, command })
    case 'countDiversion':
      return countDiversion(hall, { ...ask, command })
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
    case 'callTicket':
      return callTicket(hall, { ...ask, command })
    case 'recall':
      return recall(hall, { ...ask, command })
    case 'startService':
      return startService(hall, { ...ask, command })
    case 'markNoShow':
      return markNoShow(hall, { ...ask, command })
    case 'finishService':
      return finishService(hall, { ...ask, command })
    case 'holdTicket':
      return holdTicket(hall, { ...ask, command })
    case 'resumeTicket':
      return resumeTicket(hall, { ...ask, command })
    case 'endHold':
      return endHold(hall, { ...ask, command })
    case 'transferTicket':
      return transferTicket(hall, { ...ask, command })
    case 'serveVisitor':
      return serveVisitor(hall, { ...ask, command })
    case 'stopAutoCall':
      return stopAutoCall(hall, { ...ask, command })
    case 'undo':
      return undo(hall, { ...ask, command })
    case 'assignServices':
      return assignServices(hall, { ...ask, command })
    case 'askPresence':
      return askPresence(hall, { ...ask, command })
    case 'noteAbsence':
      return noteAbsence(hall, { ...ask, command })
    case 'notePresence':
      return notePresence(hall, { ...ask, command })
  }
}
