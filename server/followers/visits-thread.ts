import { Worker } from 'node:worker_threads'
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
  readonly #waiting = new Map<number, () => void>()
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
  caughtUp(): Promise<void> {
    this.#lastId += 1
    const id = this.#lastId
    this.#send({ type: 'catchUp', id })
    return new Promise((resolve) => this.#waiting.set(id, resolve))
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

  #start(): void {
    this.#restart = null
    const thread = new Worker(new URL('./visits-worker.ts', import.meta.url), { workerData: this.#data })
    thread.on('message', (message: FromVisits) => this.#hear(message))
    thread.on('error', (error) => this.#onFailure(error, RESTART_MS))
    thread.once('exit', () => this.#ended())
    this.#thread = thread
    for (const id of this.#waiting.keys()) this.#send({ type: 'catchUp', id })
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
        this.#waiting.get(message.id)?.()
        this.#waiting.delete(message.id)
        return
    }
  }

  #send(message: ToVisits): void {
    this.#thread?.postMessage(message)
  }
}

export type VisitsData = { dataDir: string }
export type ToVisits = { type: 'wake' } | { type: 'catchUp'; id: number } | { type: 'stop' }
export type FromVisits = { type: 'failed'; why: string; waitMs: number } | { type: 'caughtUp'; id: number }

const RESTART_MS = 1000
