import { demoDay } from '@tingxu/server/demo/demo-day.ts'
import { quickDay } from '@tingxu/server/demo/quick-day.ts'
import type { Step } from '@tingxu/server/domain/events.ts'
import { dayInLog } from '@tingxu/server/replay/day-in-log.ts'
import { play } from '@tingxu/server/replay/play.ts'
import { replayDay } from '@tingxu/server/replay/replay-day.ts'
import type { Settings } from '@tingxu/shared/settings.ts'
import { type Bar, barOf, median } from './figures.ts'
import { HallByHand } from './hall-by-hand.ts'

const TICKETS = 10_000
/** Everybody is served in less than half the time, so that the queues are those of a busy day. */
const QUICKER = 0.42
const MIDNIGHT = Date.parse('2026-11-24T00:00:00+08:00')
const ROUNDS = 5
const SECONDS_MAX = 5

/** A day of ten thousand tickets, played again under another calling rule. */
export function replayBar(): { bar: Bar; runs: number[] } {
  const { settings, steps } = largeDay()
  const day = dayInLog('bench', steps, null)
  if (!day) throw new Error('nobody came')
  const runs = Array.from({ length: ROUNDS }, () => {
    const startedAt = performance.now()
    replayDay(day, { ...settings, callingRule: { type: 'alternating', n: 2 } })
    return (performance.now() - startedAt) / 1000
  })
  const figures = { product: median(runs), limit: SECONDS_MAX, unit: 's' }
  return { bar: barOf(`a day of ${TICKETS} tickets, played again`, figures, { most: 1 }), runs }
}

function largeDay(): { settings: Settings; steps: Step[] } {
  const busy = demoDay('busy')
  const services = busy.settings.services.map((service) => ({ ...service, minutes: service.minutes * QUICKER }))
  const settings: Settings = { ...busy.settings, services }
  const hall = new HallByHand('bench', settings, MIDNIGHT)
  const steps = [hall.found()]
  play(hall.hall, quickDay({ ...busy, settings, matters: TICKETS }, 1, MIDNIGHT), (_, step) => steps.push(step))
  return { settings, steps }
}
