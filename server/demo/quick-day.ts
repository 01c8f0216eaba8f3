import type { Command } from '@tingxu/shared/commands.ts'
import type { CommandId, HallTime } from '@tingxu/shared/ids.ts'
import type { CounterSettings } from '@tingxu/shared/settings.ts'
import type { Happening, Press, Script, ScriptStint } from '../replay/script.ts'
import { type ClerkPlan, clerkPlanOf } from './clerk-plan.ts'
import { DAY_OPENS } from './day-curve.ts'
import type { DemoDay } from './demo-day.ts'
import { type VisitorPlan, visitorsOf } from './visitor-plan.ts'

/**
 * A demo's day as a script, for playing it in a second: the same people with the same in mind, without a server and
 * without anybody's real time. `midnight` is that of its date in the hall's zone.
 */
export function quickDay(day: DemoDay, seed: number, midnight: HallTime): Script {
  const at = (minuteOfDay: number) => Math.round(midnight + minuteOfDay * MINUTE_MS)
  const opening: Happening = { at: at(DAY_OPENS), ...by('manager', 0), what: 'asks', command: { type: 'openDay' } }
  const visitors = visitorsOf(day, seed)
  const clerks = day.settings.counters.flatMap((counter, index) =>
    seatOf(counter, clerkPlanOf(day.settings, counter, seed), at, index),
  )
  return {
    happenings: [opening, ...clerks, ...visitors.flatMap((plan, index) => visitOf(plan, at, index))],
    stints: new Map(visitors.map((plan, index) => [ticketId(index), stintsOf(plan)])),
    typical: new Map(),
  }
}

function seatOf({ id: counterId }: CounterSettings, plan: ClerkPlan, at: At, index: number): Happening[] {
  const clerk = by('clerk', index + 1)
  const sits = at(DAY_OPENS) + Math.round(plan.sitsDownAfter * 1000)
  return [
    { at: sits, ...clerk, what: 'begins', command: { type: 'openCounter', counterId }, gapMs: plan.readyAfter * 1000 },
    ...plan.pauses.map((pause): Happening => {
      const lastsMs = Math.round(pause.minutes * MINUTE_MS)
      return { at: at(pause.at), ...clerk, what: 'pauses', counterId, reason: pause.why, lastsMs, gapMs: 0 }
    }),
    { at: at(plan.leavesAt), ...clerk, what: 'closes', counterId, emptyFirst: true },
  ]
}

function visitOf(plan: VisitorPlan, at: At, index: number): Happening[] {
  const { serviceId, takesAt, priority, arrivesAt, givesUpAfterMinutes } = plan
  const device = by(takesAt, index)
  const classId = priority ? 'priority' : 'ordinary'
  const command: Command = { type: 'takeTicket', serviceIds: [serviceId], classId }
  const takes: Happening = { at: at(arrivesAt), ...device, id: ticketId(index), what: 'asks', command }
  if (givesUpAfterMinutes === null) return [takes]
  const leaves = { type: 'cancelTicket', ticketId: ticketId(index) } as const
  return [takes, { at: at(arrivesAt + givesUpAfterMinutes), ...by('kiosk', index), what: 'asks', command: leaves }]
}

function stintsOf(plan: VisitorPlan): ScriptStint[] {
  const { serviceId, comesAtCall, returnsAfterMinutes } = plan
  const stint = { serviceId, gapMs: BETWEEN_MS, resumesAfterMs: null }
  if (comesAtCall !== null) {
    return [{ ...stint, presses: [...callsBefore(comesAtCall), ...served(plan, comesAtCall)], returnsAfterMs: null }]
  }
  const missed: Press = { afterMs: CALLS * LOOKS_ROUND_MS, command: { type: 'markNoShow' } }
  const returnsAfterMs = returnsAfterMinutes === null ? null : Math.round(returnsAfterMinutes * MINUTE_MS)
  return [
    { ...stint, presses: [...callsBefore(CALLS), missed], returnsAfterMs },
    { ...stint, presses: served(plan, 1), returnsAfterMs: null },
  ]
}

function callsBefore(last: number): Press[] {
  return Array.from({ length: last - 1 }, (_, index) => ({
    afterMs: (index + 1) * LOOKS_ROUND_MS,
    command: { type: 'recall' },
  }))
}

function served({ walkSeconds, serviceMinutes }: VisitorPlan, call: number): Press[] {
  const startsAfterMs = Math.round((call - 1) * LOOKS_ROUND_MS + walkSeconds * 1000)
  return [
    { afterMs: startsAfterMs, command: { type: 'startService' } },
    {
      afterMs: Math.round(startsAfterMs + serviceMinutes * MINUTE_MS),
      command: { type: 'finishService', outcome: 'done' },
    },
  ]
}

type At = (minuteOfDay: number) => HallTime

function by(role: 'manager' | 'clerk' | 'kiosk' | 'guide', index: number) {
  return { id: idOf(1, index), actor: { role, id: `${role} ${index}` } }
}

const ticketId = (index: number) => idOf(0, index)

/** Named by its place in the day: the same day has the same ids. */
function idOf(kind: number, index: number): CommandId {
  return `00000000-0000-4000-8${kind}00-${index.toString(16).padStart(12, '0')}`
}

const MINUTE_MS = 60_000
/** As the demo's clerks do it: look round for the visitor, put the papers away, glance at the queue. */
const LOOKS_ROUND_MS = 16_000
const CALLS = 3
const BETWEEN_MS = 6_000
