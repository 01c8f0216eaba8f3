import type { Command, CommandOf, CommandType } from './commands.ts'
import type { Delta, Pulse, Snapshot } from './deltas.ts'
import type {
  CommandId,
  CounterId,
  DepartmentId,
  DeviceId,
  HallId,
  HallTime,
  MatterId,
  ServiceId,
  StaffId,
  TicketId,
  ZoneId,
} from './ids.ts'
import type { Label } from './label.ts'
import type { RefusalReason } from './refusals.ts'
import type { DeviceKind, StaffRole } from './roles.ts'
import type { Text } from './schema.ts'
import type { Settings } from './settings.ts'
import type { Wait } from './views.ts'

/** What goes over the wire, both ways. */
export type CommandBody<T extends CommandType = CommandType> = { id: CommandId; command: CommandOf<T> }
export type AnyCommandBody = { id: CommandId; command: Command }

export type TicketNamed = { ticketId: TicketId; label: Label }

/** The result of each command; a quiet one is empty. */
export type Results = {
  publishSettings: { version: number }
  openDay: { date: string }
  closeDay: { date: string }
  stopTickets: Empty
  resumeTickets: Empty
  pauseService: Empty
  resumeService: Empty
  /** `serviceId`: what it waits for first, which with `best` the hall decides. */
  takeTicket: TicketNamed & { serviceId: ServiceId; link: string; ahead: number; wait: Wait }
  setClass: TicketNamed
  cancelTicket: TicketNamed
  returnTicket: TicketNamed
  confirmPresence: TicketNamed
  postponeTicket: TicketNamed
  reprintTicket: TicketNamed
  reportPrint: Empty
  countDiversion: Empty
  openCounter: { counterId: CounterId; staffId: StaffId }
  closeCounter: Empty
  pauseCounter: Empty
  resumeCounter: Empty
  callNext: { finished: TicketNamed | null; called: TicketNamed | null; why: string }
  callTicket: { finished: TicketNamed | null; called: TicketNamed | null }
  recall: TicketNamed & { calls: number }
  startService: TicketNamed & { calls: number }
  markNoShow: TicketNamed & { calls: number }
  finishService: TicketNamed & { matterId: MatterId }
  holdTicket: TicketNamed
  resumeTicket: TicketNamed
  endHold: TicketNamed
  transferTicket: TicketNamed
  serveVisitor: TicketNamed
  stopAutoCall: Empty
  undo: { undone: CommandId }
  assignServices: Empty
  askPresence: TicketNamed
  noteAbsence: Empty
  notePresence: Empty
}
export type Empty = Record<string, never>

export type Accepted<T extends CommandType = CommandType> = { seq: number; now: number; result: Results[T] | Empty }
/** 409: the hall says no. `message` is a sentence in the caller's language. */
export type Refused = { refused: RefusalReason; now: number; message: string } & Record<string, unknown>
/** 400: what is wrong, as a JSON pointer into the body, and why, in the caller's language. */
export type Malformed = { path: string; why: string }
/** 503 */
export type Unavailable = { reason: 'storage-full' | 'storage-unavailable' | 'read-only' | 'starting'; message: string }

export type SignedIn = { staff: { id: StaffId; name: string; administrator: boolean; halls: WorksIn[] } }
/**
 * An administrator is told of every hall of the house, with the role that the account has there besides. `begunAs`: what
 * a hall without settings was called when it was begun; once it has some, theirs is the name.
 */
export type WorksIn = {
  hallId: HallId
  role: StaffRole | 'administrator'
  departmentId?: DepartmentId
  begunAs?: Text
}
export type Paired = {
  token: string
  device: { id: DeviceId; kind: DeviceKind; hallId: HallId; counterId?: CounterId }
}
export type HallListed = { id: HallId; name: Record<string, string>; zone: string; open: boolean }
export type SettingsAnswer = { seq: number; settings: Settings }

export type Follow = { hallId: HallId; view: string; of?: string }
export type FollowAnswer = Snapshot | { refused: string; message: string }

/** What a display can do with sound: speak, not before somebody touches it, or not at all. */
export const SOUND_STATES = ['ready', 'locked', 'none'] as const
export type SoundState = (typeof SOUND_STATES)[number]
/** A zone that a display speaks for: each call there from that instant on. */
export type Spoken = { zoneId: ZoneId; from: HallTime }
/**
 * Said by a display when it comes and when its sound changes. `of`: the zone whose board it shows, or the whole hall's;
 * `spoke`: the zones that it spoke for when its last link ended.
 */
export type SoundReport = { hallId: HallId; of?: ZoneId; state: SoundState; spoke: Spoken[] }
/** Said to a display: the zones that it speaks for now, and those it shows for which nobody speaks. */
export type Voice = { hallId: HallId; speaks: Spoken[]; unheard: ZoneId[] }

/** Socket messages by name. */
export type UpMessages = {
  follow: (message: Follow, ack: (answer: FollowAnswer) => void) => void
  unfollow: (message: Follow) => void
  sound: (report: SoundReport) => void
}
export type DownMessages = {
  delta: (delta: Delta) => void
  pulse: (pulse: Pulse) => void
  reload: (message: { version: string }) => void
  voice: (voice: Voice) => void
}
