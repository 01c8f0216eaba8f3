import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** What whoever looks after the machine can watch. */
export type Metrics = {
  registry: Registry
  commands: Counter<'type' | 'answer'>
  answerSeconds: Histogram
  followers: Gauge
  sockets: Gauge
  deltas: Counter
}

export function metrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry, prefix: 'tingxu_' })
  return {
    registry,
    commands: new Counter({
      name: 'tingxu_commands_total',
      help: 'Commands by type and by answer: accepted, or the reason of the refusal',
      labelNames: ['type', 'answer'],
      registers,
    }),
    answerSeconds: new Histogram({
      name: 'tingxu_command_seconds',
      help: 'From the command in hand to its answer, which is after its step is on disk',
      buckets: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 3],
      registers,
    }),
    followers: new Gauge({ name: 'tingxu_followed_views', help: 'Views that sockets follow', registers }),
    sockets: new Gauge({ name: 'tingxu_sockets', help: 'Sockets with a credential', registers }),
    deltas: new Counter({ name: 'tingxu_deltas_total', help: 'Differences sent, one a followed view', registers }),
  }
}
