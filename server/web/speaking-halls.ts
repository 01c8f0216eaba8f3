import type { DeviceId, HallId } from '@tingxu/shared/ids.ts'
import { SOUND_STATES, type SoundReport, type Voice } from '@tingxu/shared/wire.ts'
import type { LiveHall } from '../live/live-hall.ts'
import type { Metrics } from './metrics.ts'
import { SpeakingZones } from './speaking-zones.ts'
import { steadyNow } from './steady-clock.ts'

/** Who speaks, in every hall of this server. */
export class SpeakingHalls {
  readonly #begunMs = steadyNow()
  readonly #halls = new Map<HallId, SpeakingZones>()
  readonly #metrics: Metrics
  readonly #tell: (socketId: string, voice: Voice) => void

  constructor(metrics: Metrics, tell: (socketId: string, voice: Voice) => void) {
    this.#metrics = metrics
    this.#tell = tell
  }

  async hear(hall: LiveHall, socketId: string, deviceId: DeviceId, report: SoundReport): Promise<void> {
    const { of = null, state } = report
    const spoke = new Map(report.spoke.map(({ zoneId, from }) => [zoneId, from]))
    await this.#of(hall).hear({ socketId, deviceId, zoneId: of, state, spoke })
    this.#count()
  }

  async leave(socketId: string): Promise<void> {
    await Promise.all([...this.#halls.values()].map((zones) => zones.leave(socketId)))
    this.#count()
  }

  #of(hall: LiveHall): SpeakingZones {
    const known = this.#halls.get(hall.id)
    if (known !== undefined) return known
    const zones = new SpeakingZones({
      hallId: hall.id,
      begun: { nowMs: this.#begunMs, now: hall.now() - (steadyNow() - this.#begunMs) },
      zones: () => hall.read(({ settings }) => settings?.zones ?? []),
      now: () => hall.now(),
      nowMs: steadyNow,
      tell: this.#tell,
    })
    this.#halls.set(hall.id, zones)
    hall.follow((steps) => {
      const published = steps.some(({ events }) => events.some(({ type }) => type === 'settingsPublished'))
      if (published) zones.look()
    })
    return zones
  }

  #count() {
    for (const state of SOUND_STATES) {
      const counts = [...this.#halls.values()].map((zones) => zones.count(state))
      this.#metrics.displays.set(
        { sound: state },
        counts.reduce((sum, count) => sum + count, 0),
      )
    }
  }
}
