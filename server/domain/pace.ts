import { there } from './in-force.ts'
/** How calls of one service follow each other at a counter, measured and kept within bounds. */
export type Pace = {
  /** The newest of the date, the newest last. */
  spans: Span[]
  today: Spread | null
  /** Of the last date before that had enough of them. */
  before: Spread | null
}

/** From one call to the counter's next; `seq` is the step that ended it. */
export type Span = { ms: number; seq: number }

/** What one in ten is below, half are below, and nine in ten are below. */
export type Spread = { lowMs: number; middleMs: number; highMs: number }

/** So many of the newest spans tell how a service goes just now. */
const SPANS_READ = 50
/** Beyond those some are kept: when a step is taken back, an older span counts again. */
const SPANS_KEPT = 2 * SPANS_READ
/** Fewer say nothing yet. */
const SPANS_LEAST = 10

export const UNMEASURED: Pace = { spans: [], today: null, before: null }

export function withSpan({ spans, before }: Pace, span: Span): Pace {
  return paceOf([...spans, span].slice(-SPANS_KEPT), before)
}

/** As if the step had not been. */
export function withoutStep({ spans, before }: Pace, seq: number): Pace {
  return paceOf(
    spans.filter((span) => span.seq !== seq),
    before,
  )
}

/** On the next date, this one is the one before. */
export function onNextDate({ today, before }: Pace): Pace {
  return { ...UNMEASURED, before: today ?? before }
}

/** Measured once a call and not at every look: a look comes with every ticket, and for every service each second. */
function paceOf(spans: Span[], before: Spread | null): Pace {
  return { spans, today: spans.length < SPANS_LEAST ? null : spreadOf(spans.slice(-SPANS_READ)), before }
}

function spreadOf(spans: readonly Span[]): Spread {
  const sorted = spans.map(({ ms }) => ms).sort((a, b) => a - b)
  const at = (share: number) => there(sorted[Math.round(share * (sorted.length - 1))], 'span')
  return { lowMs: at(0.1), middleMs: at(0.5), highMs: at(0.9) }
}
