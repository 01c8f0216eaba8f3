import type { DeviceId, HallId, HallTime, ZoneId } from '@tingxu/shared/ids.ts'
import type { SoundState, Voice } from '@tingxu/shared/wire.ts'
import { type Candidate, goneAtMs, newSeat, type Seat, type SeatMoment, seatAfter } from './speaker-seat.ts'

/** A connected display and what it last said of its sound. `zoneId` null: it shows the whole hall. */
export type SoundingDisplay = {
  socketId: string
  deviceId: DeviceId
  zoneId: ZoneId | null
  state: SoundState
  spoke: ReadonlyMap<ZoneId, HallTime>
}
export type ZoneToSpeak = { id: ZoneId; speakingDisplay?: DeviceId | null }
export type SpeakingZonesOptions = {
  hallId: HallId
  /** When the server began: until then another display may have spoken. */
  begun: { nowMs: number; now: HallTime }
  zones(): Promise<readonly ZoneToSpeak[]>
  now(): HallTime
  nowMs(): number
  tell(socketId: string, voice: Voice): void
}

/**
 * One speaking display for each zone of a hall. It knows displays only while they are connected, and nothing of it is
 * in the log: who speaks is no fact of the hall, and after a start the displays say themselves what they spoke for.
 */
export class SpeakingZones {
  readonly #options: SpeakingZonesOptions
  readonly #displays = new Map<string, SoundingDisplay & { arrived: number }>()
  readonly #seats = new Map<ZoneId, Seat>()
  readonly #told = new Map<string, string>()
  #arrived = 0
  #looking: ReturnType<typeof setTimeout> | null = null

  constructor(options: SpeakingZonesOptions) {
    this.#options = options
  }

  /** A display came, or its sound is another than before. */
  async hear(display: SoundingDisplay): Promise<void> {
    const arrived = this.#displays.get(display.socketId)?.arrived ?? this.#arrived++
    this.#displays.set(display.socketId, { ...display, arrived })
    await this.look()
  }

  async leave(socketId: string): Promise<void> {
    this.#told.delete(socketId)
    if (this.#displays.delete(socketId)) await this.look()
  }

  count(state: SoundState): number {
    return [...this.#displays.values()].filter((display) => display.state === state).length
  }

  /** Fills the seats anew and tells each display what is new for it. */
  async look(): Promise<void> {
    const zones = await this.#options.zones()
    for (const zone of zones) this.#fill(zone)
    for (const id of this.#seats.keys()) if (!zones.some((zone) => zone.id === id)) this.#seats.delete(id)
    for (const socketId of this.#displays.keys()) this.#tell(socketId)
    this.#lookAgain()
  }

  #fill({ id, speakingDisplay = null }: ZoneToSpeak) {
    const moment: SeatMoment = { nowMs: this.#options.nowMs(), now: this.#options.now(), namedId: speakingDisplay }
    const seat = this.#seats.get(id) ?? newSeat(this.#options.begun)
    this.#seats.set(id, seatAfter(seat, this.#heardIn(id), moment))
  }

  #heardIn(id: ZoneId): Candidate[] {
    return [...this.#displays.values()]
      .filter(({ state, zoneId }) => state === 'ready' && (zoneId === null || zoneId === id))
      .map(({ socketId, deviceId, zoneId, spoke, arrived }) => ({
        socketId,
        deviceId,
        claim: spoke.get(id) ?? null,
        ownBoard: zoneId === id,
        arrived,
      }))
  }

  #tell(socketId: string) {
    const zoneId = this.#displays.get(socketId)?.zoneId ?? null
    const shown = [...this.#seats].filter(([id]) => zoneId === null || zoneId === id)
    const mine = shown.filter(([, seat]) => seat.socketId === socketId)
    const voice: Voice = {
      hallId: this.#options.hallId,
      speaks: mine.map(([id, { from }]) => ({ zoneId: id, from })),
      unheard: shown.filter(([, seat]) => this.#isGone(seat)).map(([id]) => id),
    }
    const text = JSON.stringify(voice)
    if (this.#told.get(socketId) === text) return
    this.#told.set(socketId, text)
    this.#options.tell(socketId, voice)
  }

  #isGone({ away }: Seat): boolean {
    return away !== null && this.#options.nowMs() >= goneAtMs(away)
  }

  /** Once, when the next empty seat becomes free. */
  #lookAgain() {
    if (this.#looking !== null) clearTimeout(this.#looking)
    this.#looking = null
    const nowMs = this.#options.nowMs()
    const free = [...this.#seats.values()]
      .flatMap(({ away }) => (away === null ? [] : [goneAtMs(away)]))
      .filter((atMs) => atMs > nowMs)
    if (free.length === 0 || this.#displays.size === 0) return
    this.#looking = setTimeout(() => this.look(), Math.min(...free) - nowMs)
    this.#looking.unref()
  }
}
