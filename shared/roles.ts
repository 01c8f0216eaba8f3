import type { CommandType } from './commands.ts'
import type { ViewName } from './views.ts'

/** Who may act in a hall. The word is the same in the session, the role table and the log. */
export const ROLES = [
  'visitor',
  'kiosk',
  'display',
  'pad',
  'guide',
  'clerk',
  'head',
  'manager',
  'administrator',
  'timer',
] as const
export type Role = (typeof ROLES)[number]

/** Devices are paired as one of these; the kind is the role. */
export const DEVICE_KINDS = ['kiosk', 'display', 'pad', 'guide'] as const
export type DeviceKind = (typeof DEVICE_KINDS)[number]

/** Roles that a staff account can have in a hall. An administrator is one everywhere, whatever else the account is. */
export const STAFF_ROLES = ['clerk', 'head', 'manager'] as const
export type StaffRole = (typeof STAFF_ROLES)[number]

/** What every clerk may do unless a manager has taken it from her: call out of order, and serve past a queue (rules C9, C10). */
export const RIGHTS = ['callTicket', 'serveVisitor'] as const
export type Right = (typeof RIGHTS)[number]

/** The role table of the commands (rule V5). A command without a row stops the server from starting. */
export const COMMAND_ROLES: Record<CommandType, readonly Role[]> = {
  publishSettings: ['manager'],
  openDay: ['manager', 'timer'],
  closeDay: ['manager', 'timer'],
  stopTickets: ['manager'],
  resumeTickets: ['manager'],
  pauseService: ['manager'],
  resumeService: ['manager'],
  takeTicket: ['kiosk', 'guide', 'manager'],
  setClass: ['guide', 'clerk', 'manager'],
  cancelTicket: ['visitor', 'kiosk', 'guide', 'clerk', 'manager'],
  returnTicket: ['visitor', 'kiosk', 'guide', 'clerk', 'manager'],
  confirmPresence: ['visitor', 'kiosk', 'guide', 'clerk', 'manager'],
  postponeTicket: ['visitor', 'kiosk', 'guide', 'clerk', 'manager'],
  reprintTicket: ['kiosk', 'guide', 'manager'],
  reportPrint: ['kiosk', 'timer'],
  countDiversion: ['kiosk', 'guide'],
  openCounter: ['clerk', 'manager'],
  closeCounter: ['clerk', 'manager'],
  pauseCounter: ['clerk', 'manager'],
  resumeCounter: ['clerk', 'manager'],
  callNext: ['clerk', 'timer'],
  callTicket: ['clerk'],
  recall: ['clerk'],
  startService: ['clerk'],
  markNoShow: ['clerk'],
  finishService: ['clerk'],
  holdTicket: ['clerk'],
  resumeTicket: ['clerk'],
  endHold: ['timer'],
  transferTicket: ['clerk', 'manager'],
  serveVisitor: ['clerk'],
  stopAutoCall: ['clerk'],
  undo: ['clerk'],
  assignServices: ['manager'],
  askPresence: ['timer'],
  noteAbsence: ['timer'],
  notePresence: ['timer'],
}

/** The role table of the views (rules V1–V4). */
export const VIEW_ROLES: Record<ViewName, readonly Role[]> = {
  kiosk: ['kiosk', 'guide', 'manager'],
  board: ['display', 'kiosk', 'clerk', 'manager'],
  sign: ['display', 'clerk', 'manager'],
  desk: ['clerk', 'manager'],
  ticket: ['visitor'],
  later: ['visitor'],
  console: ['head', 'manager', 'administrator'],
}
