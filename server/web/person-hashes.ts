import { createHmac, randomBytes } from 'node:crypto'
import type { BusinessDate, HallId } from '@tingxu/shared/ids.ts'
import type { DateKeyStore } from '../store/people-date-keys.ts'

const KEY_BYTES = 32
const HASH_LETTERS = 32

/**
 * A typed phone or identity number ends here (rule T3): what goes on to the hall and its log is a hash under a key of
 * that date, and the key is thrown away soon after. Without it nobody can try numbers until one fits.
 */
export class PersonHashes {
  readonly #store: DateKeyStore
  /** Of each hall the key of the date that was asked for last. */
  readonly #keys = new Map<HallId, { date: BusinessDate; key: Promise<Uint8Array> }>()

  constructor(store: DateKeyStore) {
    this.#store = store
  }

  /** What stands for the number on that date; spaces and hyphens do not tell two people apart. */
  async hashOf(typed: string, hallId: HallId, date: BusinessDate): Promise<string> {
    const number = typed.replaceAll(/[\s-]/g, '').toUpperCase()
    const hash = createHmac('sha256', await this.#keyOf(hallId, date)).update(number)
    return hash.digest('hex').slice(0, HASH_LETTERS)
  }

  /** Made once a hall and date, also where two tickets are asked for at once. */
  #keyOf(hallId: HallId, date: BusinessDate): Promise<Uint8Array> {
    const known = this.#keys.get(hallId)
    if (known?.date === date) return known.key
    const key = this.#store.keyOf(hallId, date, randomBytes(KEY_BYTES))
    this.#keys.set(hallId, { date, key })
    return key
  }
}
