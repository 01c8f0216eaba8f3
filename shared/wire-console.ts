import type {
  BusinessDate,
  ClassId,
  CounterId,
  DepartmentId,
  DeviceId,
  HallId,
  HallTime,
  ServiceId,
  StaffId,
  ZoneId,
} from './ids.ts'
import type { FaultReason } from './refusals.ts'
import type { DeviceKind, Right, StaffRole } from './roles.ts'
import type { Text } from './schema.ts'
import type { Settings } from './settings.ts'
import type { ViewName } from './views.ts'

/** What goes over the wire for those who look after halls, both ways. */

// Staff

export type StaffListed = {
  id: StaffId
  name: string
  role: StaffRole
  /** Null: the centre's own staff. */
  departmentId: DepartmentId | null
  administrator: boolean
  /** Rights that were taken from the account here. */
  denied: Right[]
  /** Invited: nobody can come in as this account yet, or any more. */
  state: 'invited' | 'active'
  /** Until when the link holds, or held; null where there is none. */
  invitedUntil: number | null
  lastSeenAt: number | null
  /** Browsers that are signed in now. */
  sessions: number
  /** Comes in by the organisation's own sign-in. */
  sso: boolean
}
export type StaffAnswer = { staff: StaffListed[] }
/** A head's clerks are of the head's department, whether it is named or not. */
export type NewStaff = { name: string; role: StaffRole; departmentId?: DepartmentId | null }
/** Without a link: the account was there before, and keeps its password. */
export type StaffTaken = { id: StaffId; link: string | null; until: number | null }
export type StaffChange = { role?: StaffRole; departmentId?: DepartmentId | null; denied?: Right[] }
export type Invited = { link: string; until: number }

export type InvitationLooked = {
  name: string
  halls: { hallId: HallId; role: StaffRole }[]
  /** Whose sign-in may be used instead of a password, by name. */
  sso: string | null
}
/** What leads to the issuer's pages; `page`: where one comes back to. Its answer sets a cookie for the way. */
export type SsoStart = { page: 'counter' | 'console'; invitation?: string }
/** From one's own account; the password is asked for once more. */
export type SsoTie = { password: string; hallId: HallId }
export type SsoStarted = { location: string }
/** How one comes in: `sso` is the issuer's name, null where there is none; `tied`: to somebody there. */
export type OwnWays = { sso: string | null; tied: boolean; password: boolean }
export type SessionListed = { id: string; startedAt: number; seenAt: number; here: boolean }
export type SessionsAnswer = { sessions: SessionListed[] }

// Devices and halls

/** Names of those that were paired by a link from the terminal are empty. */
export type DeviceListed = {
  id: DeviceId
  kind: DeviceKind
  name: string
  counterId: CounterId | null
  pairedAt: number
  seenAt: number | null
  /** It has a socket here, or asks again and again where it can have none. */
  connected: boolean
  /** What it shows now, as far as it says so by what it follows. */
  shows: { view: ViewName; of: string | null } | null
}
/** A pairing code that nobody has used yet; the code itself was told once. */
export type CodeListed = {
  id: string
  kind: DeviceKind
  name: string
  counterId: CounterId | null
  endsAt: number
}
export type DevicesAnswer = { devices: DeviceListed[]; codes: CodeListed[] }

/** A display's link leads to the sign over its counter, to its zone's board, or to the board of the whole hall. */
export type NewDevice = { kind: DeviceKind; name: string; counterId?: CounterId; zoneId?: ZoneId }
export type NewDeviceAnswer = { id: string; code: string; link: string; until: number }

// Settings

/** A fault of a draft, in the words of whoever asked. */
export type Faulty = { path: string; reason: FaultReason; value?: string; why: string }
/** `more`: how many further faults are not told. Neither: the draft can be published. */
export type CheckAnswer = { faults: Faulty[]; more?: number }
export type VersionsAnswer = { versions: SettingsVersion[] }
/** One publication; `seq` is its step. `name`: null where the account is not there any more. */
export type SettingsVersion = {
  seq: number
  version: number
  at: HallTime
  by: { id: StaffId; name: string | null }
}
/** `after`: when the draft was saved that this browser holds; null: none. */
export type DraftBody = { baseSeq: number; settings: object; after: number | null }
export type DraftsAnswer = { drafts: { by: { id: StaffId; name: string }; baseSeq: number; savedAt: number }[] }
export type DraftSaved = { savedAt: number }
export type DraftKept = { baseSeq: number; savedAt: number; settings: Settings }

export type NewHallBody = { hallId: HallId; name: Text }
export type NewHallAnswer = { hallId: HallId }

// Dry run

/** A date that is over, and how many tickets were taken on it. */
export type PastDay = { date: BusinessDate; tickets: number }
export type PastDaysAnswer = { days: PastDay[] }

/** A past day once more, under the settings of a draft. */
export type DryRun = { date: BusinessDate; settings: Settings }
/** The day as it was and as it would have been; groups stand in the same order in both. */
export type DryRunAnswer = { before: DayFigures; after: DayFigures }
export type DayFigures = {
  hall: WaitSummary
  classes: GroupFigures<ClassId>[]
  services: GroupFigures<ServiceId>[]
}
export type GroupFigures<Id extends string = string> = { id: Id } & WaitSummary
/** How a group of people waited until their first call, in minutes. */
export type WaitSummary = {
  count: number
  neverCalled: number
  p50: number | null
  p80: number | null
  p90: number | null
  longest: number | null
  /** Calls that went before somebody of the group who had come earlier. */
  overtaken: number
}
