import type { CommandType } from '@tingxu/shared/commands.ts'
import { smallHall } from '../../helpers/small-hall.ts'
import { NOBODY } from './two-halls.ts'

/** 王芳 sits at the first, 赵强 at the second; the third is closed, and the last one is of another hall. */
export const OWN_COUNTER = 'one'
export const OTHERS_COUNTER = 'two'
export const STRANGE_COUNTERS = ['nine', 'nowhere']

/** A screen that shows somebody who is not there: the hall says so to whoever may press the key, and nothing happens. */
const atCounter = { counterId: OWN_COUNTER, expect: NOBODY }

/** One well-formed command of each kind; whoever may send it is heard, whatever the hall then says. */
export const ONE_OF_EACH: Record<CommandType, object> = {
  publishSettings: { settings: smallHall(), baseSeq: 0 },
  openDay: {},
  closeDay: {},
  stopTickets: { serviceIds: ['household'] },
  resumeTickets: { serviceIds: ['household'] },
  pauseService: { serviceId: 'household' },
  resumeService: { serviceId: 'household' },
  takeTicket: { serviceIds: ['household'] },
  cancelTicket: { ticketId: NOBODY },
  returnTicket: { ticketId: NOBODY },
  openCounter: { counterId: OWN_COUNTER },
  closeCounter: { counterId: OWN_COUNTER },
  pauseCounter: { counterId: OWN_COUNTER, reason: '午休' },
  resumeCounter: { counterId: OWN_COUNTER },
  callNext: atCounter,
  recall: atCounter,
  startService: atCounter,
  markNoShow: atCounter,
  finishService: atCounter,
  stopAutoCall: { counterId: OWN_COUNTER },
  setClass: { ticketId: NOBODY, classId: 'ordinary', reason: '持证' },
  confirmPresence: { ticketId: NOBODY },
  postponeTicket: { ticketId: NOBODY, calls: 3 },
  reprintTicket: { ticketId: NOBODY },
  reportPrint: { ticketId: NOBODY, state: 'printed' },
  countDiversion: { serviceId: 'household' },
  callTicket: { ...atCounter, ticketId: NOBODY, reason: '急事' },
  holdTicket: atCounter,
  resumeTicket: { ...atCounter, ticketId: NOBODY },
  endHold: { counterId: OWN_COUNTER, ticketId: NOBODY },
  transferTicket: { ticketId: NOBODY, to: { serviceId: 'id-card' } },
  serveVisitor: { ...atCounter, serviceId: 'household' },
  undo: { counterId: OWN_COUNTER, commandId: NOBODY },
  assignServices: { counterId: OWN_COUNTER, services: [{ serviceId: 'household', as: 'primary' }] },
  askPresence: { ticketId: NOBODY },
  noteAbsence: { counterId: OWN_COUNTER, staffId: NOBODY },
  notePresence: { counterId: OWN_COUNTER, staffId: NOBODY },
}

export type Objects = { ticketId?: string; counterId?: string }

/** The command about this ticket and this counter, as far as it names any. */
export function commandAbout(type: CommandType, { ticketId, counterId }: Objects): object {
  const plain = ONE_OF_EACH[type]
  return {
    type,
    ...plain,
    ...(ticketId !== undefined && 'ticketId' in plain && { ticketId }),
    ...(counterId !== undefined && 'counterId' in plain && { counterId }),
  }
}
