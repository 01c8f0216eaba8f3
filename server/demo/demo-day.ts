import type { ServiceId } from '@tingxu/shared/ids.ts'
import type { Settings } from '@tingxu/shared/settings.ts'
import { sampleHall } from '../setup/sample-hall.ts'
import { busyHall } from './busy-hall.ts'

export const DAY_NAMES = ['busy', 'zhenhai'] as const
export type DayName = (typeof DAY_NAMES)[number]

/** A day to be lived: in which hall, by how many. */
export type DemoDay = {
  name: DayName
  settings: Settings
  /** How many come. */
  matters: number
  /** How many of them stand at the door when it opens. */
  atTheDoor: number
  /** How often each service is asked for, against the others. */
  weights: ReadonlyMap<ServiceId, number>
}

/** `busy`: the scale of Shenzhen's hall. `zhenhai`: the sample hall as it was in 2010. */
export function demoDay(name: DayName): DemoDay {
  const [settings, matters, atTheDoor] = name === 'busy' ? [busyHall, 4500, 60] : [sampleHall, 235, 12]
  return { name, settings, matters, atTheDoor, weights: weightsOf(settings) }
}

/** As many come for a department as its counters can serve, for its quick services more than for its long ones. */
function weightsOf({ services, counters }: Settings): Map<ServiceId, number> {
  const weights = new Map<ServiceId, number>()
  for (const { id, minutes } of services) {
    const serving = counters.filter((counter) => counter.services.some(({ serviceId }) => serviceId === id))
    const others = Math.max(1, ...serving.map((counter) => counter.services.length))
    weights.set(id, serving.length / others / (minutes + OVERHEAD_MINUTES))
  }
  return weights
}

/** What a matter takes besides its minutes: the walk, the next press. */
const OVERHEAD_MINUTES = 0.5
