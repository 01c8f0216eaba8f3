import { type Static, type TSchema, Type } from 'typebox'
import * as limit from './limits.ts'
import { amount, count, Id, Instant, LanguageCode, PersonTyped, Reason, SlugId, strict } from './schema.ts'
import { Outcome, ServedService, Settings } from './settings.ts'

/** Every change to a hall is one of these. Schema and type stand under one name. */
const command = <Name extends string, Fields extends Record<string, TSchema>>(name: Name, fields: Fields) =>
  Type.Object({ type: Type.Literal(name), ...fields }, strict)

/** The ticket that the asker's screen shows as current at the counter, or null (rule C1). */
const expect = Type.Union([Id, Type.Null()])
const atCounter = { counterId: SlugId, expect }
const serviceIds = Type.Array(SlugId, { minItems: 1, maxItems: limit.LIST_MAX, uniqueItems: true })
/** A visitor's secret says whose ticket it is; everybody else names it. */
const ticketId = Type.Optional(Id)

export const KINDS = ['instant', 'promised', 'joint', 'referred-up', 'supplement', 'returned', 'enquiry'] as const
export type Kind = (typeof KINDS)[number]
/** Where a transferred ticket stands: by its arrival, before the rule's choice, or behind everybody (rule C8). */
export const PLACES = ['keep', 'first', 'last'] as const
export const MATTER_ORDERS = ['given', 'best'] as const
export const PRINT_REPORTS = ['printed', 'sent', 'failed', 'paperless'] as const
export type PrintReport = (typeof PRINT_REPORTS)[number]

export const PublishSettings = command('publishSettings', {
  settings: Settings,
  baseSeq: count(0, Number.MAX_SAFE_INTEGER),
})
export const OpenDay = command('openDay', {})
export const CloseDay = command('closeDay', {
  expireRest: Type.Optional(Type.Boolean()),
  reason: Type.Optional(Reason),
})
export const StopTickets = command('stopTickets', { serviceIds: Type.Optional(serviceIds) })
export const ResumeTickets = command('resumeTickets', { serviceIds: Type.Optional(serviceIds) })
export const PauseService = command('pauseService', { serviceId: SlugId })
export const ResumeService = command('resumeService', { serviceId: SlugId })
export const TakeTicket = command('takeTicket', {
  serviceIds,
  classId: Type.Optional(SlugId),
  language: Type.Optional(LanguageCode),
  materialsChecked: Type.Optional(Type.Boolean()),
  /** With `best` each next matter is the one with the shortest expected wait then (rule J2). */
  order: Type.Optional(Type.Enum(MATTER_ORDERS)),
  /** A typed number; only a keyed hash of it reaches the hall (rule T3). */
  person: Type.Optional(PersonTyped),
  passId: Type.Optional(Id),
})
export const SetClass = command('setClass', { ticketId: Id, classId: SlugId, reason: Reason })
export const CancelTicket = command('cancelTicket', { ticketId })
export const ReturnTicket = command('returnTicket', { ticketId })
export const ConfirmPresence = command('confirmPresence', { ticketId })
export const PostponeTicket = command('postponeTicket', { ticketId, calls: count(1, limit.POSTPONE_CALLS_MAX) })
export const ReprintTicket = command('reprintTicket', { ticketId: Id })
export const ReportPrint = command('reportPrint', {
  ticketId: Id,
  state: Type.Enum(PRINT_REPORTS),
  problem: Type.Optional(Reason),
})
export const CountDiversion = command('countDiversion', { serviceId: SlugId })
export const OpenCounter = command('openCounter', { counterId: SlugId, takeOver: Type.Optional(Type.Boolean()) })
export const CloseCounter = command('closeCounter', { counterId: SlugId })
export const PauseCounter = command('pauseCounter', { counterId: SlugId, reason: Reason })
export const ResumeCounter = command('resumeCounter', { counterId: SlugId })
export const CallNext = command('callNext', atCounter)
export const CallTicket = command('callTicket', { ...atCounter, ticketId: Id, reason: Type.Optional(Reason) })
export const Recall = command('recall', atCounter)
export const StartService = command('startService', atCounter)
export const MarkNoShow = command('markNoShow', atCounter)
export const FinishService = command('finishService', {
  ...atCounter,
  outcome: Type.Optional(Outcome),
  kind: Type.Optional(Type.Enum(KINDS)),
  quantity: Type.Optional(count(1, limit.QUANTITY_MAX)),
  missingMaterials: Type.Optional(Type.Array(SlugId, { maxItems: limit.MATERIALS_MAX, uniqueItems: true })),
  endVisit: Type.Optional(Type.Boolean()),
  noteId: Type.Optional(Id),
  servedMs: Type.Optional(amount(0, limit.SERVED_MS_MAX)),
})
export const HoldTicket = command('holdTicket', {
  ...atCounter,
  reason: Type.Optional(Reason),
  minutes: Type.Optional(amount(0, limit.MINUTES_MAX)),
})
export const ResumeTicket = command('resumeTicket', { ...atCounter, ticketId: Id })
export const EndHold = command('endHold', { counterId: SlugId, ticketId: Id })
export const TransferTicket = command('transferTicket', {
  ticketId,
  counterId: Type.Optional(SlugId),
  expect: Type.Optional(expect),
  to: Type.Union([
    Type.Object({ serviceId: SlugId }, strict),
    Type.Object({ counterId: SlugId }, strict),
    Type.Object({ staffId: Id }, strict),
  ]),
  place: Type.Optional(Type.Enum(PLACES)),
  comeBack: Type.Optional(Type.Boolean()),
})
export const ServeVisitor = command('serveVisitor', { ...atCounter, serviceId: SlugId })
export const StopAutoCall = command('stopAutoCall', { counterId: SlugId })
export const Undo = command('undo', { counterId: SlugId, commandId: Id })
export const AssignServices = command('assignServices', {
  counterId: SlugId,
  services: Type.Array(ServedService, { maxItems: limit.LIST_MAX }),
  until: Type.Optional(Instant),
  anyway: Type.Optional(Type.Boolean()),
})
/** What the hall's own clockwork notes; nobody else may send these. */
export const AskPresence = command('askPresence', { ticketId: Id })
export const NoteAbsence = command('noteAbsence', { counterId: SlugId, staffId: Id })
export const NotePresence = command('notePresence', { counterId: SlugId, staffId: Id })

/** One schema a command, by its type. The role table, the wire and the rules are checked against this list. */
export const COMMAND_SCHEMAS = {
  publishSettings: PublishSettings,
  openDay: OpenDay,
  closeDay: CloseDay,
  stopTickets: StopTickets,
  resumeTickets: ResumeTickets,
  pauseService: PauseService,
  resumeService: ResumeService,
  takeTicket: TakeTicket,
  setClass: SetClass,
  cancelTicket: CancelTicket,
  returnTicket: ReturnTicket,
  confirmPresence: ConfirmPresence,
  postponeTicket: PostponeTicket,
  reprintTicket: ReprintTicket,
  reportPrint: ReportPrint,
  countDiversion: CountDiversion,
  openCounter: OpenCounter,
  closeCounter: CloseCounter,
  pauseCounter: PauseCounter,
  resumeCounter: ResumeCounter,
  callNext: CallNext,
  callTicket: CallTicket,
  recall: Recall,
  startService: StartService,
  markNoShow: MarkNoShow,
  finishService: FinishService,
  holdTicket: HoldTicket,
  resumeTicket: ResumeTicket,
  endHold: EndHold,
  transferTicket: TransferTicket,
  serveVisitor: ServeVisitor,
  stopAutoCall: StopAutoCall,
  undo: Undo,
  assignServices: AssignServices,
  askPresence: AskPresence,
  noteAbsence: NoteAbsence,
  notePresence: NotePresence,
} as const

export type CommandType = keyof typeof COMMAND_SCHEMAS
export type CommandOf<T extends CommandType> = Static<(typeof COMMAND_SCHEMAS)[T]>
export type Command = { [T in CommandType]: CommandOf<T> }[CommandType]
