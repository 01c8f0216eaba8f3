import { SNAPSHOT_FORMAT, writeHall } from '../domain/snapshot.ts'
import type { HallLog } from '../store/hall-log.ts'
import type { LiveHall } from './live-hall.ts'

/** Steps after which a checkpoint is due: as many as start-up can read in a fraction of a second. */
const DUE_STEPS = 20_000
/** So many are read at the next start within its two seconds; then it is written however busy the hall is. */
const DUE_STEPS_MAX = 60_000
/** The hall stands still while it is written down: everybody in the line would wait for it, so it waits for them. */
const QUIET_MS = 250

/** Writes a hall's checkpoints, one at a time, at moments when nobody is waiting for an answer. */
export class HallCheckpoints {
  readonly #hall: LiveHall
  readonly #log: HallLog
  readonly #unfollow: () => void
  #seq: number
  #seqNow: number
  #stepsAt = 0
  #looking: NodeJS.Timeout | null = null

  /** `seq`: the step that the hall was read up to; a checkpoint is due so many steps after it. */
  constructor(hall: LiveHall, log: HallLog, seq: number) {
    this.#hall = hall
    this.#log = log
    this.#seq = seq
    this.#seqNow = seq
    this.#unfollow = hall.follow((steps) => this.#grown(steps.at(-1)?.seq ?? seq))
  }

  /** Writes a last one, so that the next start is quick. The hall's line must have run dry. */
  async stop(): Promise<void> {
    this.#unfollow()
    if (this.#looking) clearTimeout(this.#looking)
    await this.#write()
  }

  #grown(seq: number): void {
    this.#seqNow = seq
    this.#stepsAt = performance.now()
    if (seq - this.#seq >= DUE_STEPS) this.#lookLater()
  }

  #lookLater(): void {
    this.#looking ??= setTimeout(() => void this.#look(), QUIET_MS).unref()
  }

  async #look(): Promise<void> {
    const quiet = performance.now() - this.#stepsAt >= QUIET_MS
    // Without it the log says the same: a checkpoint that cannot be written, on a full disk say, is tried later.
    if (quiet || this.#seqNow - this.#seq >= DUE_STEPS_MAX) await this.#write().catch(() => {})
    this.#looking = null
    if (this.#seqNow - this.#seq >= DUE_STEPS) this.#lookLater()
  }

  async #write(): Promise<void> {
    const checkpoint = await this.#hall.read((hall) => ({
      seq: hall.seq,
      hash: hall.hash,
      format: SNAPSHOT_FORMAT,
      state: writeHall(hall),
    }))
    if (checkpoint.seq === this.#seq) return
    await this.#log.saveCheckpoint(this.#hall.id, checkpoint)
    this.#seq = checkpoint.seq
  }
}
