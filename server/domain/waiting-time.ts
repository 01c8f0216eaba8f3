import type { ServiceId } from '@tingxu/shared/ids.ts'
import type { Wait } from '@tingxu/shared/views.ts'
import type { Mix, Outlook } from './ahead.ts'
import type { Hall } from './hall.ts'
import { serviceIn } from './in-force.ts'
import type { Spread } from './pace.ts'

/**
 * Eight waits in ten should be within what was said: so many standard deviations either way of the normal curve. By the
 * tables it is 1.28; rounding to five minutes widens a range, and tried on the demo's busy day less is enough.
 */
const EIGHT_IN_TEN = 1.1
/** What the pace of counters does not tell: lunch, those who leave, those who come later and go first. Of the wait. */
const STRAYING = 0.15
/** How far the usual minutes of the settings are trusted, before anything is measured. */
const USUAL_LOW = 0.4
const USUAL_HIGH = 1.8

/** The expected wait, rounded for people; unknown (null) while nobody serves the service. */
export function waitOf(hall: Hall, serviceId: ServiceId, outlook: Outlook): Wait {
  if (!hall.catalogue.services.has(serviceId) || outlook.counters === 0) return null
  const { low, high } = rangeOf(hall, serviceId, outlook)
  return high === 0 ? { fromMinutes: 0, toMinutes: 0 } : rounded(low, high)
}

/**
 * What eight waits in ten are between, in minutes.
 *
 * Whoever has n people ahead waits for n whole gaps between the calls of all the counters, and for the rest of the one
 * that is under way; if a counter is free, that one calls at once. Calls of one counter follow each other as regularly as its pace is even; those of several side by
 * side nearly at random, however even each of them is (Cox, Renewal Theory, 1962, on pooled outputs); between the two
 * we go by their number. Means add up, and so do variances; a sum of such gaps lies on a gamma curve, whose quantiles
 * follow from the normal curve's by a cube (Wilson and Hilferty, The Distribution of Chi-Square, 1931).
 */
export function rangeOf(hall: Hall, serviceId: ServiceId, outlook: Outlook): { low: number; high: number } {
  const { ahead, counters, isFree } = outlook
  const { mean, variance } = together(hall, serviceId, outlook.mix)
  if (mean === 0 || (isFree && ahead === 0)) return { low: 0, high: 0 }
  const gap = mean / counters
  const chance = Math.max(0, 1 - (1 - variance / mean ** 2) / Math.max(1, counters))
  const rest = isFree ? 0 : (gap * (1 + chance)) / 2
  const wait = ahead * gap + rest
  const spread = ahead * gap ** 2 * chance + (rest ** 2 * (1 + 2 * chance)) / 3 + (STRAYING * wait) ** 2
  return { low: gammaAt(wait, spread, -EIGHT_IN_TEN), high: gammaAt(wait, spread, EIGHT_IN_TEN) }
}

function gammaAt(mean: number, variance: number, deviations: number): number {
  const ninth = variance / mean ** 2 / 9
  return mean * Math.max(0, 1 - ninth + deviations * Math.sqrt(ninth)) ** 3
}

type Duration = { mean: number; variance: number }

/** One call of those ahead with another; of the own service where nobody is. */
function together(hall: Hall, serviceId: ServiceId, mix: Mix): Duration {
  if (mix.size === 0) return durationOf(hall, serviceId)
  const sum = { mean: 0, variance: 0, count: 0 }
  for (const [id, count] of mix) {
    const { mean, variance } = durationOf(hall, id)
    sum.mean += count * mean
    sum.variance += count * variance
    sum.count += count
  }
  return { mean: sum.mean / sum.count, variance: sum.variance / sum.count }
}

/**
 * Mean and variance, in minutes, from what one in ten, five and nine in ten are below: 0.3, 0.4 and 0.3 of them
 * (Hurst, Brown, Swanson: Swanson's 30-40-30 Rule, 2000). One ticket that somebody forgot to finish does not move
 * these as it would move an average.
 */
function durationOf(hall: Hall, serviceId: ServiceId): Duration {
  const { lowMs, middleMs, highMs } = spreadIn(hall, serviceId)
  const mean = 0.3 * lowMs + 0.4 * middleMs + 0.3 * highMs
  const square = 0.3 * lowMs ** 2 + 0.4 * middleMs ** 2 + 0.3 * highMs ** 2
  return { mean: mean / MINUTE_MS, variance: (square - mean ** 2) / MINUTE_MS ** 2 }
}

/** Of today; else of the last date that had enough calls; else the usual minutes. */
function spreadIn({ paces, catalogue }: Hall, serviceId: ServiceId): Spread {
  const pace = paces.get(serviceId)
  const usualMs = serviceIn(catalogue, serviceId).settings.minutes * MINUTE_MS
  return pace?.today ?? pace?.before ?? { lowMs: USUAL_LOW * usualMs, middleMs: usualMs, highMs: USUAL_HIGH * usualMs }
}

/** To the nearest five minutes below an hour, to ten from there on: people take an odd figure for a promise. */
function rounded(from: number, to: number): Wait {
  const fromMinutes = nearest(from)
  return { fromMinutes, toMinutes: Math.max(nearest(to), fromMinutes + FINE) }
}

const FINE = 5
const COARSE = 10

function nearest(minutes: number): number {
  const step = minutes < 60 ? FINE : COARSE
  return Math.round(minutes / step) * step
}

const MINUTE_MS = 60_000
