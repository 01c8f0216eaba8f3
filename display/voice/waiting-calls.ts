import type { HallTime } from '@tingxu/shared/ids.ts'
import { SPOKEN_AGE_MS_MAX } from '@tingxu/shared/limits.ts'
import type { CallRow } from '@tingxu/shared/views.ts'
import type { Spoken } from '@tingxu/shared/wire.ts'

/** One call or recall: what is announced once and never twice. */
export function keyOf({ ticketId, callCount }: CallRow): string {
  return `${ticketId}.${callCount}`
}

export type Heard = {
  calls: readonly CallRow[]
  /** The zones for which this display speaks; none while its link is lost. */
  speaks: readonly Spoken[]
  now: HallTime
}

/**
 * The calls that wait to be announced, in the order in which they were made, after the board's calls changed. One that
 * was heard in time waits as long as it must; one that was old when it was heard is for the eyes alone. A ticket that
 * was taken back, and everything once the link is lost, waits no more: nothing is said of what may have changed.
 */
export function waitingAfter(waiting: readonly CallRow[], heard: Heard, isMarked: (key: string) => boolean): CallRow[] {
  const isInTime = (call: CallRow) => waiting.some((one) => isSame(one, call))
  return heard.calls
    .filter((call) => isSpokenFor(call, heard.speaks) && !isMarked(keyOf(call)))
    .filter((call) => isInTime(call) || heard.now - call.at <= SPOKEN_AGE_MS_MAX)
    .sort((a, b) => a.order - b.order)
}

/** Whether this display may say more of a call that it began to announce. */
export function isStillDue(call: CallRow, { calls, speaks }: Heard): boolean {
  return isSpokenFor(call, speaks) && calls.some((row) => isSame(row, call))
}

/**
 * By its place in the order as well: where a call was taken back, the ticket's earlier one stands on the board again, and
 * the count of its calls never falls.
 */
function isSame(one: CallRow, other: CallRow): boolean {
  return keyOf(one) === keyOf(other) && one.order === other.order
}

function isSpokenFor({ zoneId, at }: CallRow, speaks: readonly Spoken[]): boolean {
  return speaks.some((spoken) => spoken.zoneId === zoneId && at >= spoken.from)
}
