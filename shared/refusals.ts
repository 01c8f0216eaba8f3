import type { CounterId, HallTime, ServiceId } from './ids.ts'
import type { Label } from './label.ts'
import type { Wait } from './views.ts'

/** One fault of a draft of settings (rule S2): where, and why. */
export type Fault = { path: string; reason: FaultReason; value?: string }

export const FAULT_REASONS = [
  'missing',
  'unknown-field',
  'wrong-type',
  'wrong-form',
  'not-one-of',
  'too-long',
  'too-big',
  'too-small',
  'too-many',
  'too-few',
  'unknown-id',
  'twice',
  'same-name',
  'prefix-not-allowed',
  'prefix-begins-another',
  'ranges-overlap',
  'range-backwards',
  'number-too-wide',
  'nobody-serves',
  'condition-on-primary',
  'stands-in-for-itself',
  'after-itself',
  'no-ordinary-class',
  'ordinary-absolute',
  'too-many-calls-needed',
  'auto-call-too-soon',
  'turns-without-alternating',
  'share-missing',
  'ends-before-it-begins',
  'spans-overlap',
  'closed-with-hours',
  'neither-closed-nor-open',
  'ends-before-opening',
  'text-missing',
  'language-unknown',
  'zone-unknown',
  'date-unknown',
  'board-twice',
  'not-offered-yet',
] as const
export type FaultReason = (typeof FAULT_REASONS)[number]

/** Every reason for which the hall says no. One sentence per language stands in words/. */
export type Refusal =
  | { refused: 'forbidden' }
  | { refused: 'not-found'; what: NotFoundKind }
  | { refused: 'different-command' }
  | { refused: 'settings-wrong'; faults: Fault[] }
  | { refused: 'settings-changed' }
  | { refused: 'day-open'; date: string }
  | { refused: 'date-passed'; date: string }
  | { refused: 'people-waiting'; waiting: number; atCounters?: number }
  | { refused: 'not-allowed' }
  | { refused: 'reason-needed' }
  | { refused: 'day-closed' }
  | { refused: 'tickets-stopped'; serviceId: ServiceId }
  | { refused: 'service-paused'; serviceId: ServiceId }
  | { refused: 'outside-hours'; serviceId: ServiceId; opensAt?: HallTime }
  | { refused: 'no-ticket-needed'; serviceId: ServiceId }
  | { refused: 'class-not-offered'; serviceId: ServiceId }
  | { refused: 'already-waiting'; serviceId: ServiceId; label: Label }
  | { refused: 'quota-used-up'; serviceId: ServiceId; limit: number }
  | { refused: 'remote-full'; serviceId: ServiceId }
  | { refused: 'closing-soon'; serviceId: ServiceId; at: HallTime; wait: Wait }
  | { refused: 'pass-invalid' }
  | { refused: 'series-full'; serviceId: ServiceId }
  | { refused: 'too-many-services'; limit: number }
  | { refused: 'wrong-state' }
  | { refused: 'too-late'; at?: HallTime }
  | { refused: 'returns-used-up'; limit: number }
  | { refused: 'postpones-used-up'; limit: number }
  | { refused: 'label-in-use'; label: Label }
  | { refused: 'not-waiting' }
  | { refused: 'nobody-serves'; serviceId: ServiceId }
  | { refused: 'clerk-not-seated' }
  | { refused: 'nothing-to-undo' }
  | { refused: 'already-changed' }
  | { refused: 'until-passed' }
  | { refused: 'already-seated'; counterId: CounterId }
  | { refused: 'counter-taken'; since: HallTime }
  | { refused: 'counter-busy'; label?: Label }
  | { refused: 'counter-closed' }
  | { refused: 'counter-paused' }
  | { refused: 'not-your-counter' }
  | { refused: 'screen-out-of-date' }
  | { refused: 'queue-empty' }
  | { refused: 'outcome-needed' }
  | { refused: 'materials-needed' }
  | { refused: 'not-started' }
  | { refused: 'too-soon'; at: HallTime }
  | { refused: 'too-few-calls'; limit: number }
  | { refused: 'recalls-used-up'; limit: number }

export type RefusalReason = Refusal['refused']
export type NotFoundKind = 'day' | 'ticket' | 'counter' | 'zone' | 'service' | 'class' | 'material' | 'view'

/** Reasons that the wire adds before a command reaches the hall. */
export const WIRE_REASONS = [
  'malformed',
  'sign-in-needed',
  'sign-in-wrong',
  'code-wrong',
  'too-many-devices',
  'hall-taken',
  'too-many-halls',
  'name-taken',
  'password-weak',
  'password-wrong',
  'invitation-over',
  'sso-unknown',
  'sso-over',
  'sso-unreachable',
  'sso-refused',
  'sso-taken',
  'password-needed',
  'last-manager',
  'department-needed',
  'department-unknown',
  'administrator-needed',
  'too-many-staff',
  'wrong-origin',
  'too-large',
  'draft-changed',
  'too-many-requests',
  'day-too-long',
  'no-such-page',
  'storage-full',
  'storage-unavailable',
  'read-only',
  'starting',
  'failed',
] as const
export type WireReason = (typeof WIRE_REASONS)[number]

/** Why a password that somebody has thought of is not taken. */
export const PASSWORD_FAULTS = ['too-short', 'has-name', 'guessable'] as const
export type PasswordFault = (typeof PASSWORD_FAULTS)[number]

/** Why the way over the issuer's pages led to nothing; told to the page behind its `#`. */
export const SSO_REFUSED = [
  'sso-unknown',
  'sso-over',
  'sso-unreachable',
  'sso-refused',
  'sso-taken',
  'invitation-over',
  'sign-in-needed',
] as const satisfies readonly WireReason[]
export type SsoRefused = (typeof SSO_REFUSED)[number]
