import type { Command } from '@tingxu/shared/commands.ts'
import type { CommandId, HallId } from '@tingxu/shared/ids.ts'
import { PENDING_MAX } from '@tingxu/shared/limits.ts'

export type Pending = { id: CommandId; command: Command; askedAt: number; answerMs: number | null }
export type Keeping = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/**
 * Commands that were asked and not yet answered, one entry each, kept over a reload. `whose` keeps apart the screens
 * that share one browser: a kiosk's ticket asked again by a desk would be another actor's command.
 */
export class PendingCommands {
  readonly #prefix: string
  readonly #storage: Keeping | null

  constructor(whose: string, hallId: HallId, storage: Keeping | null) {
    this.#prefix = `tingxu.pending.${whose}.${hallId}.`
    this.#storage = storage
  }

  keep(pending: Pending) {
    // A full or forbidden storage must not stop a clerk: then a retry lives only as long as the page.
    try {
      this.#storage?.setItem(this.#prefix + pending.id, JSON.stringify(pending))
    } catch {}
  }

  forget(id: CommandId) {
    try {
      this.#storage?.removeItem(this.#prefix + id)
    } catch {}
  }

  /** Those left by an earlier life of this page, oldest first; what cannot be read is dropped. */
  left(): Pending[] {
    return this.#keys()
      .flatMap((key) => this.#read(key))
      .sort((a, b) => a.askedAt - b.askedAt)
      .slice(-PENDING_MAX)
  }

  #keys(): string[] {
    const storage = this.#storage
    if (storage === null) return []
    const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
    return keys.filter((key) => key.startsWith(this.#prefix))
  }

  #read(key: string): Pending[] {
    try {
      const pending = JSON.parse(this.#storage?.getItem(key) ?? 'null') as Pending | null
      if (pending !== null && typeof pending.command.type === 'string' && key.endsWith(pending.id)) return [pending]
    } catch {}
    this.#storage?.removeItem(key)
    return []
  }
}

/** The browser's storage, or null where it is forbidden. */
export function keptHere(): Keeping | null {
  try {
    return globalThis.localStorage ?? null
  } catch {
    return null
  }
}
