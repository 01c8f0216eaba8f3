import type { CounterSettings, Settings } from '@tingxu/shared/settings.ts'
import { chanceOf } from './chance.ts'
import { DAY_ENDS } from './day-curve.ts'

/** When a clerk is not at the window, in minutes of the day; decided before the doors open. */
export type ClerkPlan = {
  /** Seconds after the doors open. */
  sitsDownAfter: number
  /** Seconds after the doors open: papers, computer, tea. */
  readyAfter: number
  pauses: { at: number; minutes: number; why: 'meal' | 'away' }[]
  leavesAt: number
  /** The call that is a slip and is taken back at once: one a day. */
  slipsAtCall: number
}

/**
 * Nobody leaves a department alone over lunch: of each department's windows one stays, in the largest two. Where
 * departments have one window each, those stay that also serve another's.
 */
export function clerkPlanOf(settings: Settings, counter: CounterSettings, seed: number): ClerkPlan {
  const chance = chanceOf(seed, `clerk at ${counter.id}`)
  const pauses: ClerkPlan['pauses'] = []
  if (chance.happens(0.6)) pauses.push({ at: chance.between(9 * 60 + 10, 9 * 60 + 50), minutes: tea(), why: 'away' })
  if (!staysOverLunch(settings, counter)) {
    pauses.push({ at: chance.between(11 * 60 + 30, 12 * 60), minutes: chance.between(45, 75), why: 'meal' })
  }
  if (chance.happens(0.6)) pauses.push({ at: chance.between(15 * 60 + 20, 16 * 60), minutes: tea(), why: 'away' })
  return {
    sitsDownAfter: chance.between(0, 20),
    readyAfter: chance.between(0, 300),
    pauses,
    leavesAt: DAY_ENDS + chance.between(0.5, 4),
    slipsAtCall: Math.ceil(chance.between(0, 12)),
  }

  function tea() {
    return chance.between(4, 9)
  }
}

const LARGE = 5

export function staysOverLunch(settings: Settings, counter: CounterSettings): boolean {
  const alike = settings.counters.filter(({ name }) => name.zh === counter.name.zh)
  if (alike.length > 1) return alike.indexOf(counter) < (alike.length >= LARGE ? 2 : 1)
  const departments = new Set(
    counter.services.map(({ serviceId }) => settings.services.find(({ id }) => id === serviceId)?.departmentId),
  )
  return departments.size > 1
}
