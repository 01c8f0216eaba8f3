import type { DeviceKind, Right, StaffRole } from '@tingxu/shared/roles.ts'
import type { ColumnType } from 'kysely'

/**
 * Who may come in: accounts, sessions, devices and the halls' own secrets. A password, an invitation, a session, a
 * device's token and a pairing code are kept as hashes only. Instants are whole milliseconds since 1970 UTC.
 */
export type PeopleTables = {
  staff: {
    id: string
    name: string
    /** No two names that people would take for one (people-names.ts). */
    name_key: string
    /** Empty: there is none yet. */
    password: string
    administrator: ColumnType<number, number | undefined, number>
    created_at: number
    seen_at: ColumnType<number | null, number | undefined, number>
  }
  staff_halls: { staff_id: string; hall_id: string; role: StaffRole; department_id: string | null }
  /** Who somebody is at the issuer; nothing else of what the issuer says is kept. */
  identities: { staff_id: string; issuer: string; subject: string }
  invitations: { staff_id: string; code_hash: string; ends_at: number }
  /** Rights that were taken from an account. */
  denied_rights: { staff_id: string; hall_id: string; right: Right }
  sessions: { token_hash: string; id: string; staff_id: string; started_at: number; seen_at: number; ends_at: number }
  devices: {
    id: string
    kind: DeviceKind
    hall_id: string
    counter_id: string | null
    name: string
    token_hash: string
    paired_at: number
    /** Written down now and then (web/device-sightings.ts). */
    seen_at: ColumnType<number | null, number | null | undefined, number>
    revoked_at: ColumnType<number | null, number | null | undefined, number>
  }
  pairing_codes: {
    code_hash: string
    id: string
    kind: DeviceKind
    hall_id: string
    counter_id: string | null
    name: string
    ends_at: number
  }
  /** Halls that were begun at the console; `name` as JSON. */
  halls: { id: string; name: string; begun_at: number }
  /** Settings that somebody works on; as JSON, whatever stands in them. */
  drafts: { hall_id: string; staff_id: string; base_seq: number; saved_at: number; settings: string }
  hall_secrets: { hall_id: string; secret: Uint8Array }
  date_keys: { hall_id: string; date: string; key: Uint8Array }
}
