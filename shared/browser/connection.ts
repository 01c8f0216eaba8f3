import type { HallTime } from '@tingxu/shared/ids.ts'
import { CLOSED_MS_MAX, SILENCE_MS_MAX, STALE_MS } from '@tingxu/shared/limits.ts'

/** What a screen says about its link. `connecting` only before the first rows; `stale` numbers are shown grey. */
export type Connection =
  | { state: 'connecting' }
  | { state: 'live' }
  | { state: 'lost'; since: HallTime; stale: boolean }

export type LinkTrack = {
  /** Whether rows ever came. */
  everGood: boolean
  /** When link and rows were last known to be good, by the device's forward-only clock. */
  goodAtMs: number
  /** When the link closed, while it is closed. */
  closedAtMs: number | null
}

export function isLost(track: LinkTrack, nowMs: number): boolean {
  if (nowMs - track.goodAtMs > SILENCE_MS_MAX) return true
  return track.everGood && track.closedAtMs !== null && nowMs - track.closedAtMs > CLOSED_MS_MAX
}

export function connectionOf(track: LinkTrack, nowMs: number, since: HallTime): Connection {
  if (isLost(track, nowMs)) return { state: 'lost', since, stale: nowMs - track.goodAtMs > STALE_MS }
  return { state: track.everGood ? 'live' : 'connecting' }
}

export function sameConnection(a: Connection, b: Connection): boolean {
  if (a.state === 'lost' && b.state === 'lost') return a.since === b.since && a.stale === b.stale
  return a.state === b.state
}
