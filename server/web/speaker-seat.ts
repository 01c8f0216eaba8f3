import type { DeviceId, HallTime } from '@tingxu/shared/ids.ts'
import { SPEAKER_GONE_MS } from '@tingxu/shared/limits.ts'

/** Who speaks for a zone, or who did last; `deviceId` null: nobody yet, since the server began. */
export type Seat = {
  deviceId: DeviceId | null
  /** Calls from this instant on are the seat's to speak. */
  from: HallTime
  /** The connection that speaks; null while its display is away. */
  socketId: string | null
  away: { sinceMs: number; at: HallTime } | null
}
/** A display that can be heard in the zone. */
export type Candidate = {
  socketId: string
  deviceId: DeviceId
  /** Since when it spoke for the zone, by its own word: a server that begins anew has forgotten it. */
  claim: HallTime | null
  /** It shows this zone alone, not the whole hall. */
  ownBoard: boolean
  /** The place in the order in which displays came. */
  arrived: number
}
export type SeatMoment = { nowMs: number; now: HallTime; namedId: DeviceId | null }

/** A server that begins finds the seat of a zone left just now: who spoke before may come back to it. */
export function newSeat({ nowMs, now }: { nowMs: number; now: HallTime }): Seat {
  return { deviceId: null, from: now, socketId: null, away: { sinceMs: nowMs, at: now } }
}

/**
 * The seat after displays came or went, or time passed. Whoever sits stays; only the display that the settings name
 * takes the seat from another. One that went has time to come back to what it had not spoken yet. After that the next
 * takes over, from the instant at which the last one went: so every call has one that may speak it, and only one.
 */
export function seatAfter(seat: Seat, present: readonly Candidate[], moment: SeatMoment): Seat {
  const here = present.some(({ socketId }) => socketId === seat.socketId)
  const left = here ? seat : leftAt(seat, moment)
  const named = present.find(({ deviceId }) => deviceId === moment.namedId)
  if (named !== undefined && named.deviceId !== seat.deviceId) return takenBy(named, left.away?.at ?? moment.now)
  if (left.away === null) return left
  const back = present.find(({ deviceId }) => deviceId === left.deviceId)
  if (back !== undefined) return takenBy(back, left.from)
  const claimant = left.deviceId === null ? latestClaim(present) : undefined
  if (claimant !== undefined) return takenBy(claimant, claimant.claim ?? left.from)
  const next = [...present].sort(firstToSpeak)[0]
  return next === undefined || moment.nowMs < goneAtMs(left.away) ? left : takenBy(next, left.away.at)
}

/** When an empty seat is free for the next. */
export const goneAtMs = ({ sinceMs }: { sinceMs: number }) => sinceMs + SPEAKER_GONE_MS

function leftAt(seat: Seat, { nowMs, now }: SeatMoment): Seat {
  return { ...seat, socketId: null, away: seat.away ?? { sinceMs: nowMs, at: now } }
}

function takenBy({ socketId, deviceId }: Candidate, from: HallTime): Seat {
  return { deviceId, from, socketId, away: null }
}

function latestClaim(present: readonly Candidate[]): Candidate | undefined {
  return present.filter(({ claim }) => claim !== null).sort((a, b) => (b.claim ?? 0) - (a.claim ?? 0))[0]
}

/** A zone's own board hangs nearer to its people than the hall's. */
function firstToSpeak(a: Candidate, b: Candidate): number {
  return Number(b.ownBoard) - Number(a.ownBoard) || a.arrived - b.arrived
}
