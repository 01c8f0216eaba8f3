import { newId } from '@tingxu/shared/ids.ts'
import { SESSION_IDLE_MS_MAX, SESSION_MS_MAX } from '@tingxu/shared/limits.ts'
import type { People } from '../store/people.ts'
import type { SessionRecord } from '../store/people-sessions.ts'
import type { StaffAccount } from '../store/people-staff.ts'
import { type Principal, sessionStanding } from './principals.ts'
import { newToken, secretHash } from './random-secrets.ts'

type Staff = Extract<Principal, { kind: 'staff' }>
type Session = SessionRecord & { principal: Staff; seenWrittenAt: number }

/** Use of a session is written down at most this often; it matters only for the half day after which it ends. */
const SEEN_WRITTEN_MS = 60_000

/**
 * The sessions of signed-in staff, in memory and on disk. A clerk presses keys all day: who it is must cost a look into
 * a map, not a query. `ended` is told of every session that stops counting, so that its sockets close at once.
 */
export class Sessions {
  readonly #people: People
  readonly #ended: (standing: string) => void
  readonly #byTokenHash = new Map<string, Session>()

  constructor(people: People, ended: (standing: string) => void) {
    this.#people = people
    this.#ended = ended
  }

  /** A new session with a new token, whatever cookie the browser had before. */
  async begin(account: StaffAccount, now: number): Promise<string> {
    const token = newToken()
    const record: SessionRecord = {
      tokenHash: secretHash(token),
      id: newId(),
      staffId: account.id,
      startedAt: now,
      seenAt: now,
      endsAt: now + SESSION_MS_MAX,
    }
    await this.#people.sessions.add(record)
    this.#keep(record, account)
    return token
  }

  principalOf(token: string, now: number): Staff | null {
    const session = this.#byTokenHash.get(secretHash(token))
    if (session === undefined || isOver(session, now)) return null
    session.seenAt = now
    return session.principal
  }

  async end(sessionId: string): Promise<void> {
    await this.#people.sessions.remove(sessionId)
    for (const session of this.#byTokenHash.values()) if (session.id === sessionId) this.#drop(session)
  }

  /** Once a second: ends what is over and writes down what was used. */
  async sweep(now: number): Promise<void> {
    for (const session of [...this.#byTokenHash.values()]) {
      if (isOver(session, now)) await this.end(session.id)
      else if (session.seenAt - session.seenWrittenAt >= SEEN_WRITTEN_MS) await this.#writeSeen(session)
    }
  }

  /** Reads everything anew: at the start, and after a command at the terminal has changed accounts or sessions. */
  async readAgain(): Promise<void> {
    const accounts = new Map((await this.#people.staff.all()).map((account) => [account.id, account]))
    const records = new Map((await this.#people.sessions.all()).map((record) => [record.tokenHash, record]))
    for (const session of [...this.#byTokenHash.values()]) if (!records.has(session.tokenHash)) this.#drop(session)
    for (const record of records.values()) {
      const account = accounts.get(record.staffId)
      if (account) this.#keep(record, account)
    }
  }

  #keep(record: SessionRecord, account: StaffAccount) {
    const before = this.#byTokenHash.get(record.tokenHash)
    if (before && !sameRoles(before.principal, account)) this.#ended(sessionStanding(record.id))
    const roles = new Map(account.halls.map(({ hallId, role }) => [hallId, role]))
    const denied = new Map(account.halls.map(({ hallId, denied }) => [hallId, denied]))
    const principal: Staff = { kind: 'staff', id: account.id, name: account.name, sessionId: record.id, roles, denied }
    const seenAt = Math.max(record.seenAt, before?.seenAt ?? 0)
    this.#byTokenHash.set(record.tokenHash, { ...record, seenAt, principal, seenWrittenAt: record.seenAt })
  }

  #drop(session: Session) {
    this.#byTokenHash.delete(session.tokenHash)
    this.#ended(sessionStanding(session.id))
  }

  async #writeSeen(session: Session) {
    session.seenWrittenAt = session.seenAt
    await this.#people.sessions.seen(session.id, session.seenAt)
  }
}

function isOver({ seenAt, endsAt }: SessionRecord, now: number): boolean {
  return now >= endsAt || now - seenAt >= SESSION_IDLE_MS_MAX
}

function sameRoles({ roles }: Staff, { halls }: StaffAccount): boolean {
  return roles.size === halls.length && halls.every(({ hallId, role }) => roles.get(hallId) === role)
}
