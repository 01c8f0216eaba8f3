import type { ServiceId } from '@tingxu/shared/ids.ts'
import type { Outcome, ServiceSettings } from '@tingxu/shared/settings.ts'
import { type Chance, chanceOf } from './chance.ts'
import { DAY_OPENS, minuteOf } from './day-curve.ts'
import type { DemoDay } from './demo-day.ts'

/** What one visitor will do today, decided before the doors open. */
export type VisitorPlan = {
  /** Minute of the day. */
  arrivesAt: number
  serviceId: ServiceId
  /** By oneself at a kiosk, or with the guide, who may give a priority number. */
  takesAt: 'kiosk' | 'guide'
  priority: boolean
  /** Leaves the queue by phone after so long, if not called by then. */
  givesUpAfterMinutes: number | null
  /** Comes at the first call, at the second, or not at all. */
  comesAtCall: 1 | 2 | null
  walkSeconds: number
  /** Whoever missed the calls comes back so long after, or never. */
  returnsAfterMinutes: number | null
  serviceMinutes: number
  outcome: Outcome
  /** How many of the asked materials are missing, where some are. */
  missingCount: number
  /** Half-way through has to fill in a form or make a copy, for so long; most have not. */
  formMinutes: number | null
}

/** The people of a day, in the order in which they come: a crowd at the door, then as the day's curve says. */
export function visitorsOf(day: DemoDay, seed: number): VisitorPlan[] {
  const chance = chanceOf(seed, 'arrivals')
  const atTheDoor = Array.from({ length: day.atTheDoor }, () => DAY_OPENS + chance.share() * DOOR_MINUTES)
  const later = Array.from({ length: chance.count(day.matters - day.atTheDoor) }, () => minuteOf(chance.share()))
  const arrivals = [...atTheDoor, ...later].sort((a, b) => a - b)
  return arrivals.map((arrivesAt, index) => planOf(day, arrivesAt, chanceOf(seed, `visitor ${index}`)))
}

const DOOR_MINUTES = 0.7

function planOf(day: DemoDay, arrivesAt: number, chance: Chance): VisitorPlan {
  const service = chance.pick(day.settings.services, ({ id }) => day.weights.get(id) ?? 0)
  const priority = chance.happens(0.05)
  const outcome = outcomeOf(service, chance)
  const comesAtCall = chance.happens(0.93) ? 1 : chance.happens(0.45) ? 2 : null
  return {
    arrivesAt,
    serviceId: service.id,
    takesAt: priority || chance.happens(0.06) ? 'guide' : 'kiosk',
    priority,
    givesUpAfterMinutes: chance.happens(0.025) ? chance.between(4, 20) : null,
    comesAtCall,
    walkSeconds: chance.around(14, 0.5),
    returnsAfterMinutes: chance.happens(0.5) ? chance.between(4, 25) : null,
    // A median a little under the usual minutes, so that the mean is about the usual.
    serviceMinutes: service.minutes * chance.around(0.9, 0.45),
    outcome,
    missingCount: chance.happens(0.7) ? 1 : 2,
    formMinutes: chance.happens(0.06) ? chance.between(3, 12) : null,
  }
}

/** About half are instant, as in real halls; a few lack a paper, fewer are turned down or sent elsewhere. */
function outcomeOf({ guide }: ServiceSettings, chance: Chance): Outcome {
  const share = chance.share()
  const materials = guide?.materials?.length ?? 0
  if (materials > 0 && share < 0.06) return 'missing-materials'
  if (share < 0.07) return 'refused'
  if (share < 0.09) return 'referred'
  return guide?.promised !== undefined && share < 0.75 ? 'accepted' : 'done'
}
