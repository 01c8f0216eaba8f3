/** Ids are UUIDs, made by whoever asks, or short slugs, given by a manager. */
export type Uuid = string
export type Slug = string

export type HallId = Slug
export type CommandId = Uuid
/** A ticket takes the id of the command that asked for it. */
export type TicketId = CommandId
/** A matter takes the id of the command that finished it. */
export type MatterId = CommandId
export type ServiceId = Slug
export type DepartmentId = Slug
export type SeriesId = Slug
export type ClassId = Slug
export type CounterId = Slug
export type ZoneId = Slug
export type StaffId = Uuid
export type DeviceId = Uuid

/** Milliseconds since 1970 UTC by the hall's own clock. */
export type HallTime = number
/** A business date, `2026-11-24`. */
export type BusinessDate = string

export const UUID_PATTERN = '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'
export const SLUG_PATTERN = '^[A-Za-z0-9][A-Za-z0-9_-]*$'

/** The one thing taken from the platform; browsers and Node both have it. */
declare const crypto: { getRandomValues(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> }

/**
 * A UUID (version 7): the asker's clock, then 74 random bits. Ids made one after another stand side by side in
 * the log's index, which makes a busy hall's commits several times cheaper than ids strewn at random; nothing is
 * ever ordered by them. Made from getRandomValues: on plain http away from localhost a browser has no
 * crypto.randomUUID.
 */
export function newId(): Uuid {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const now = Date.now()
  for (let index = 0; index < 6; index++) bytes[index] = Math.floor(now / 2 ** (8 * (5 - index))) & 0xff
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
