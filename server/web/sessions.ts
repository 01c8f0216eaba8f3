import { newId, type StaffId } from '@tingxu/shared/ids.ts'
import { SESSION_IDLE_MS_MAX, SESSION_MS_MAX } from '@tingxu/shared/limits.ts'
import type { People } from '../store/people.ts'
import type { CameBy, SessionRecord } from '../store/people-sessions.ts'
import type { StaffAccount, StaffHall } from '../store/people-staff.ts'
import { type Principal, sessionStanding } from './principals.ts'
import { newToken, secretHash } from './random-secrets.ts'

export type Staff = Extract<Principal, { kind: 'staff' }>
export type Begun = { token: string; staff: Staff }
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
  #reading: Promise<unknown> = Promise.resolve()

  constructor(people: People, ended: (standing: string) => void) {
    this.#people = people
    this.#ended = ended
  }

  /**
   * A new session with a new token, whatever cookie the browser had before; null if the password or the tie by which
   * somebody has just come in is the account's no longer.
   */
  async begin(staffId: StaffId, cameBy: CameBy, now: number): Promise<Begun | null> {
    const token = newToken()
    const tokenHash = secretHash(token)
    const record = { tokenHash, id: newId(), staffId, startedAt: now, seenAt: now, endsAt: now + SESSION_MS_MAX }
    if (!(await this.#people.sessions.begin(record, cameBy))) return null
    // Read anew and not taken from what was read before the password was checked: that takes a while.
    await this.readAgain()
    const staff = this.#byTokenHash.get(tokenHash)?.principal
    return staff ? { token, staff } : null
  }

  principalOf(token: string, now: number): Staff | null {
    const session = this.#byTokenHash.get(secretHash(token))
    if (session === undefined || isOver(session, now)) return null
    session.seenAt = now
    return session.principal
  }

  /** An account's sessions, the oldest first. */
  of(staffId: StaffId): SessionRecord[] {
    const sessions = [...this.#byTokenHash.values()].filter((session) => session.staffId === staffId)
    return sessions.sort((a, b) => a.startedAt - b.startedAt)
  }

  async end(sessionId: string): Promise<void> {
    await this.#people.sessions.remove(sessionId)
    for (const session of this.#byTokenHash.values()) if (session.id === sessionId) this.#drop(session)
  }

  /** Twice a second: ends what is over and writes down what was used. */
  async sweep(now: number): Promise<void> {
    for (const session of [...this.#byTokenHash.values()]) {
      if (isOver(session, now)) await this.end(session.id)
      else if (session.seenAt - session.seenWrittenAt >= SEEN_WRITTEN_MS) await this.#writeSeen(session)
    }
  }

  /**
   * Reads everything anew: at the start, and whenever accounts or sessions were changed, here or by another process. One
   * reading after the other: what an earlier one has found must not come to stand over what a later one has.
   */
  readAgain(): Promise<void> {
    const read = this.#reading.then(() => this.#read())
    this.#reading = read.catch(() => undefined)
    return read
  }

  async #read() {
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
    if (before && !standsAsBefore(before.principal, account)) this.#ended(sessionStanding(record.id))
    const principal = principalFrom(account, record.id)
    const seenAt = Math.max(record.seenAt, before?.seenAt ?? 0)
    this.#byTokenHash.set(record.tokenHash, { ...record, seenAt, principal, seenWrittenAt: record.seenAt })
  }

  #drop(session: Session) {
    this.#byTokenHash.delete(session.tokenHash)
    this.#ended(sessionStanding(session.id))
  }

  async #writeSeen(session: Session) {
    session.seenWrittenAt = session.seenAt
    await this.#people.sessions.seen(session, session.seenAt)
  }
}

function isOver({ seenAt, endsAt }: SessionRecord, now: number): boolean {
  return now >= endsAt || now - seenAt >= SESSION_IDLE_MS_MAX
}

function principalFrom({ id, name, administrator, halls }: StaffAccount, sessionId: string): Staff {
  const posts = new Map(halls.map(({ hallId, role, departmentId, denied }) => [hallId, { role, departmentId, denied }]))
  return { kind: 'staff', id, name, sessionId, administrator, posts }
}

/** Whether the sockets of the account may stay: rights are looked at with every command, and no view depends on them. */
function standsAsBefore({ posts, administrator }: Staff, account: StaffAccount): boolean {
  const isSame = ({ hallId, role, departmentId }: StaffHall) =>
    posts.get(hallId)?.role === role && posts.get(hallId)?.departmentId === departmentId
  return administrator === account.administrator && posts.size === account.halls.length && account.halls.every(isSame)
}
