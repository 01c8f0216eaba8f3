import type { WaitSummary } from '@tingxu/shared/wire-console.ts'
import type { Waited } from './day-waits.ts'

/** Quantiles are exact. */
export function summaryOf(waits: readonly Waited[]): WaitSummary {
  const called = waits.flatMap(({ waitMs }) => waitMs ?? []).sort((a, b) => a - b)
  const at = (share: number) => {
    const ms = called[Math.max(0, Math.ceil(share * called.length) - 1)]
    return ms === undefined ? null : Math.round(ms / 6000) / 10
  }
  return {
    count: waits.length,
    neverCalled: waits.length - called.length,
    ...{ p50: at(0.5), p80: at(0.8), p90: at(0.9), longest: at(1) },
    overtaken: waits.reduce((sum, { overtaken }) => sum + overtaken, 0),
  }
}
