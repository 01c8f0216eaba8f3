import { Worker } from 'node:worker_threads'
import type { BusinessDate, HallId } from '@tingxu/shared/ids.ts'
import type { PastDay } from '@tingxu/shared/wire-console.ts'
import type { OnFailure } from './follower.ts'

/**
 * Starts counting visits on a thread of its own. The log must be open: it makes the file that is read here.
 * A thread that dies is started again after a while; it goes on where the reports say it was.
 */
export function startVisits(dataDir: string, onFailure: OnFailure): VisitsThread {
  return new VisitsThread({ dataDir }, onFailure)
}

export class VisitsThread {
  readonly #data: VisitsData
  readonly #onFailure: OnFailure
  readonly #waiting = new Map<number, Waiting>()
  #thread: Worker | null = null
  #restart: NodeJS.Timeout | null = null
  #lastId = 0
  #stopped = false

  constructor(data: VisitsData, onFailure: OnFailure) {
    this.#data = data
    this.#onFailure = onFailure
    this.#start()
  }

  /** There may be new steps in the log. */
  wake(): void {
    this.#send({ type: 'wake' })
  }

  /** Kept when the reports hold every step that is in the log now. */
  async caughtUp(): Promise<void> {
    await this.#ask({ type: 'catchUp' })
  }

  /** The last dates but one on which tickets were taken, as far as the log goes now; the newest first. */
  pastDays(hallId: HallId, but: BusinessDate | null): Promise<PastDay[]> {
    return this.#ask({ type: 'days', hallId, but })
  }

  /** Before the log is closed. */
  async stop(): Promise<void> {
    this.#stopped = true
    if (this.#restart) clearTimeout(this.#restart)
    const thread = this.#thread
    if (!thread) return
    const gone = new Promise((resolve) => thread.once('exit', resolve))
    this.#send({ type: 'stop' })
    await gone
  }

  #ask(question: Question): Promise<PastDay[]> {
    this.#lastId += 1
    const id = this.#lastId
    this.#send({ ...question, id })
    return new Promise((resolve) => this.#waiting.set(id, { question, resolve }))
  }

  #start(): void {
    this.#restart = null
    const thread = new Worker(new URL('./visits-worker.ts', import.meta.url), { workerData: this.#data })
    thread.on('message', (message: FromVisits) => this.#hear(message))
    thread.on('error', (error) => this.#onFailure(error, RESTART_MS))
    thread.once('exit', () => this.#ended())
    this.#thread = thread
    for (const [id, { question }] of this.#waiting) this.#send({ ...question, id })
  }

  #ended(): void {
    this.#thread = null
    if (!this.#stopped) this.#restart = setTimeout(() => this.#start(), RESTART_MS).unref()
  }

  #hear(message: FromVisits): void {
    switch (message.type) {
      case 'failed':
        this.#onFailure(message.why, message.waitMs)
        return
      case 'caughtUp':
        this.#waiting.get(message.id)?.resolve(message.days)
        this.#waiting.delete(message.id)
        return
    }
  }

  #send(message: ToVisits): void {
    this.#thread?.postMessage(message)
  }
}

export type VisitsData = { dataDir: string }
/** Answered when every step is counted that is in the log now. */
type Question = { type: 'catchUp' } | { type: 'days'; hallId: HallId; but: BusinessDate | null }
type Waiting = { question: Question; resolve(days: PastDay[]): void }
export type ToVisits = { type: 'wake' } | (Question & { id: number }) | { type: 'stop' }
export type FromVisits =
  | { type: 'failed'; why: string; waitMs: number }
  | { type: 'caughtUp'; id: number; days: PastDay[] }

const RESTART_MS = 1000
