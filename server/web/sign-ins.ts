import type { People } from '../store/people.ts'
import { nameKey } from '../store/people-names.ts'
import type { StaffAccount } from '../store/people-staff.ts'
import { CROWDED_MS, isPassword, NOBODYS_HASH } from './passwords.ts'
import { Patience } from './patience.ts'

const ACCOUNT_PATIENCE = { free: 10, firstMs: 1000, mostMs: 60_000, forgetMs: 15 * 60_000 }
const SOURCE_PATIENCE = { free: 30, firstMs: 500, mostMs: 30_000, forgetMs: 15 * 60_000 }

export type SignInOutcome = StaffAccount | { wrong: true } | { waitMs: number }

/**
 * Checks names and passwords, with patience. An account that is being guessed at slows down for everybody but the
 * addresses from which its owner has come in before, so that guessing keeps nobody from work.
 */
export class SignIns {
  readonly #people: People
  readonly #accounts = new Patience(ACCOUNT_PATIENCE)
  readonly #sources = new Patience(SOURCE_PATIENCE)
  readonly #known = new Map<string, string>()

  constructor(people: People) {
    this.#people = people
  }

  async check(typed: string, password: string, source: string, now: number): Promise<SignInOutcome> {
    const name = nameKey(typed)
    const guesser = this.#known.get(name) === source ? `${name} from ${source}` : name
    const waitMs = Math.max(this.#accounts.waitMs(guesser, now), this.#sources.waitMs(source, now))
    if (waitMs > 0) return { waitMs }
    // Counted before it is checked: a thousand tries at once would otherwise all be the first.
    this.#accounts.failed(guesser, now)
    const account = await this.#people.staff.byName(typed)
    const right = await isPassword(password, account?.passwordHash ?? NOBODYS_HASH)
    if (right === 'crowded') return { waitMs: CROWDED_MS }
    if (!right || account === null) {
      this.#sources.failed(source, now)
      return { wrong: true }
    }
    this.#accounts.succeeded(guesser)
    this.#known.set(name, source)
    return account
  }
}
