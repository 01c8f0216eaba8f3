import type { HallId, HallTime } from '@tingxu/shared/ids.ts'
import type { ClockKind } from '../domain/events.ts'
import type { Hall } from '../domain/hall.ts'
import type { HallLog } from '../store/hall-log.ts'
import { type ClockDoubt, clockDoubt } from './clock-doubt.ts'
import { HallCheckpoints } from './hall-checkpoints.ts'
import { type HallClock, ManualClock, WallClock } from './hall-clock.ts'
import { LiveHall } from './live-hall.ts'
import { loadHall } from './load-hall.ts'
import { HallTimer, nextDue, sendDue } from './timers.ts'

type Kept = { hall: LiveHall; timer: HallTimer; checkpoints: HallCheckpoints }

/** All halls of this process. */
export class LiveHalls {
  readonly #log: HallLog
  readonly #kind: ClockKind
  readonly #isClockRight: (doubt: ClockDoubt) => Promise<boolean>
  readonly #kept = new Map<HallId, Kept>()
  readonly #unlisten: () => void
  #manual: ManualClock | null = null
  #clockTrusted = false

  /** `isClockRight` asks whoever starts the server, where the machine's clock does not fit the log. */
  constructor(log: HallLog, kind: ClockKind, isClockRight: (doubt: ClockDoubt) => Promise<boolean>) {
    this.#log = log
    this.#kind = kind
    this.#isClockRight = isClockRight
    this.#unlisten = log.onNudge((hallId) => void this.get(hallId)?.catchUp())
  }

  get(hallId: HallId): LiveHall | undefined {
    return this.#kept.get(hallId)?.hall
  }

  list(): LiveHall[] {
    return [...this.#kept.values()].map(({ hall }) => hall)
  }

  /** Opens a hall for business: one that has a log, or a new one that its first settings will found. */
  async open(hallId: HallId): Promise<LiveHall> {
    const loaded = await loadHall(this.#log, hallId, this.#kind)
    if (loaded.clock !== this.#kind) throw new WrongClock(hallId, loaded.clock)
    const doubt = this.#kind === 'wall' ? clockDoubt(loaded, Date.now()) : null
    // One machine has one clock: whoever has said that it is right for one hall has said it for all.
    if (doubt && !this.#clockTrusted) this.#clockTrusted = await this.#isClockRight(doubt)
    if (doubt && !this.#clockTrusted) throw doubt
    const load = () => loadHall(this.#log, hallId, this.#kind)
    const clock = this.#clockFor(loaded)
    const hall = new LiveHall(loaded, { log: this.#log, clock, load })
    const checkpoints = new HallCheckpoints(hall, this.#log, loaded.seq)
    this.#kept.set(hallId, { hall, timer: new HallTimer(hall, clock), checkpoints })
    return hall
  }

  /**
   * Moves the test clock. Every timer that is due on the way runs in order at its own instant; the answer
   * comes when their steps are on disk.
   */
  async advance(ms: number): Promise<{ now: HallTime; seq: number }> {
    const clock = this.#manual
    if (!clock) throw new Error('this clock goes by itself')
    const target = clock.now() + ms
    const refusedAt = new Map<string, number>()
    for (;;) {
      const due = await this.#earliestDue(refusedAt)
      if (!due || due.at > target) break
      clock.moveTo(due.at)
      await sendDue(due.hall, due, refusedAt)
    }
    clock.moveTo(target)
    for (const hall of this.list()) hall.refreshViews()
    const seqs = await Promise.all(this.list().map((hall) => hall.read(({ seq }) => seq)))
    return { now: clock.now(), seq: Math.max(0, ...seqs) }
  }

  /** Lets every line run dry and writes a last checkpoint, so that the next start is quick. */
  async stop(): Promise<void> {
    this.#unlisten()
    for (const kept of this.#kept.values()) {
      kept.timer.stop()
      await kept.hall.stop()
      await kept.checkpoints.stop()
    }
    this.#kept.clear()
  }

  async #earliestDue(refusedAt: ReadonlyMap<string, number>) {
    const all = await Promise.all(
      this.list().map(async (hall) => {
        const due = await nextDue(hall, refusedAt)
        return due ? [{ ...due, hall }] : []
      }),
    )
    return all.flat().sort((a, b) => a.at - b.at)[0] ?? null
  }

  #clockFor(hall: Hall): HallClock {
    if (this.#kind === 'wall') return new WallClock(hall.at)
    this.#manual ??= new ManualClock(hall.at || Date.now())
    this.#manual.moveTo(hall.at)
    return this.#manual
  }
}

/** A log that was begun on a test clock is never served by the world's, nor the other way round. */
export class WrongClock extends Error {
  override name = 'WrongClock'

  constructor(hallId: HallId, clock: ClockKind) {
    super(`hall ${hallId} was begun with a ${clock} clock`)
  }
}
