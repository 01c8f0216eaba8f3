/** What goes on side by side during a day. The first that fails fails the day; when the day ends, all end. */
export class Tasks {
  readonly signal: AbortSignal
  readonly #end = new AbortController()
  readonly #failed = Promise.withResolvers<never>()

  constructor(outer: AbortSignal) {
    this.signal = AbortSignal.any([outer, this.#end.signal])
    this.#failed.promise.catch(() => {})
  }

  /** Goes on beside everything else; nobody waits for its end. */
  beside(task: Promise<void>) {
    task.catch((error: unknown) => {
      if (!this.signal.aborted) this.#failed.reject(error)
    })
  }

  async until<T>(task: Promise<T>): Promise<T> {
    return Promise.race([task, this.#failed.promise])
  }

  end() {
    this.#end.abort()
  }
}
