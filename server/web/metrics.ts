import type { HallTime } from '@tingxu/shared/ids.ts'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Step } from '../domain/events.ts'

/** What whoever looks after the machine can watch. */
export type Metrics = {
  registry: Registry
  commands: Counter<'type' | 'answer'>
  turn(steps: readonly Step[], now: HallTime): void
  followers: Gauge
  deltas: Counter
  displays: Gauge<'sound'>
}

export function metrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry, prefix: 'tingxu_' })
  const turnSteps = new Histogram({
    name: 'tingxu_turn_steps',
    help: 'Steps that went to disk together, in one turn of a hall',
    buckets: [1, 2, 4, 8, 16, 32, 64, 128, 256],
    registers,
  })
  const stepLag = new Histogram({
    name: 'tingxu_step_lag_seconds',
    help: "From a turn's first step to its being on disk and told",
    buckets: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 3],
    registers,
  })
  return {
    registry,
    commands: new Counter({
      name: 'tingxu_commands_total',
      help: 'Commands by type and by answer: accepted, or the reason of the refusal',
      labelNames: ['type', 'answer'],
      registers,
    }),
    turn: (steps, now) => {
      turnSteps.observe(steps.length)
      const [first] = steps
      if (first) stepLag.observe((now - first.at) / 1000)
    },
    followers: new Gauge({ name: 'tingxu_followed_views', help: 'Views that sockets follow', registers }),
    deltas: new Counter({ name: 'tingxu_deltas_total', help: 'Differences sent, one a followed view', registers }),
    displays: new Gauge({
      name: 'tingxu_displays',
      help: 'Connected displays by their sound: ready, locked until somebody touches them, or none',
      labelNames: ['sound'],
      registers,
    }),
  }
}
