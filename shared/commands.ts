import { type Static, type TSchema, Type } from 'typebox'
import * as limit from './limits.ts'
import { amount, count, Id, LanguageCode, Reason, SlugId, strict } from './schema.ts'
import { Outcome, Settings } from './settings.ts'

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
  passId: Type.Optional(Id),
})
export const CancelTicket = command('cancelTicket', { ticketId })
export const ReturnTicket = command('returnTicket', { ticketId })
export const OpenCounter = command('openCounter', { counterId: SlugId, takeOver: Type.Optional(Type.Boolean()) })
export const CloseCounter = command('closeCounter', { counterId: SlugId })
export const PauseCounter = command('pauseCounter', { counterId: SlugId, reason: Reason })
export const ResumeCounter = command('resumeCounter', { counterId: SlugId })
export const CallNext = command('callNext', atCounter)
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
export const StopAutoCall = command('stopAutoCall', { counterId: SlugId })

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
  cancelTicket: CancelTicket,
  returnTicket: ReturnTicket,
  openCounter: OpenCounter,
  closeCounter: CloseCounter,
  pauseCounter: PauseCounter,
  resumeCounter: ResumeCounter,
  callNext: CallNext,
  recall: Recall,
  startService: StartService,
  markNoShow: MarkNoShow,
  finishService: FinishService,
  stopAutoCall: StopAutoCall,
} as const

export type CommandType = keyof typeof COMMAND_SCHEMAS
export type CommandOf<T extends CommandType> = Static<(typeof COMMAND_SCHEMAS)[T]>
export type Command = { [T in CommandType]: CommandOf<T> }[CommandType]
