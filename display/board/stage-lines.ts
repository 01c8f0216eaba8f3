import type { HallTime, TicketId } from '@tingxu/shared/ids.ts'
import { STAGE_LINES_MAX, STAGE_MS } from '@tingxu/shared/limits.ts'
import type { CallRow } from '@tingxu/shared/views.ts'

/** The calls that fill the stage, newest first, and how often each call was seen. */
export type Stage = { lines: StageLine[]; seen: ReadonlyMap<TicketId, number> }
export type StageLine = { call: CallRow; untilMs: number }

export const EMPTY_STAGE: Stage = { lines: [], seen: new Map() }

/**
 * The stage after the board's calls changed or time went by. A call or recall comes on once and stays for its span;
 * one more does not push it off, it comes beside it. What was called before this board could see it, because it was
 * switched on later or its link was lost, has only the rest of its span.
 */
export function stageAfter(stage: Stage, calls: readonly CallRow[], now: HallTime, nowMs: number): Stage {
  const fresh = calls
    .filter((call) => call.callCount > (stage.seen.get(call.ticketId) ?? 0))
    .map((call) => lineOf(call, now, nowMs))
  const here = new Map(calls.map((call) => [call.ticketId, call]))
  const staying = stage.lines.filter(({ call }) => {
    const row = here.get(call.ticketId)
    // Taken back, and then an earlier call may stand there again; or called again: then it is among the fresh ones.
    return row !== undefined && row.callCount === call.callCount && row.order === call.order
  })
  const lines = [...fresh, ...staying]
    .filter(({ untilMs }) => untilMs > nowMs)
    .sort((a, b) => b.call.order - a.call.order)
    .slice(0, STAGE_LINES_MAX)
  return { lines, seen: new Map(calls.map((call) => [call.ticketId, call.callCount])) }
}

/** When the stage changes next by itself, or null. */
export function nextChangeMs({ lines }: Stage): number | null {
  return lines.length === 0 ? null : Math.min(...lines.map(({ untilMs }) => untilMs))
}

function lineOf(call: CallRow, now: HallTime, nowMs: number): StageLine {
  const ageMs = Math.max(0, now - call.at)
  return { call, untilMs: nowMs + STAGE_MS - ageMs }
}
