import type { StaffId } from '@tingxu/shared/ids.ts'
import type { PeopleDatabase } from './people-database.ts'
import type { Identity } from './people-staff.ts'

/** A signed-in browser. The token itself is only in its cookie. */
export type SessionRecord = {
  tokenHash: string
  id: string
  staffId: StaffId
  startedAt: number
  seenAt: number
  endsAt: number
}

/** By what somebody has shown that an account is theirs. */
export type CameBy = { passwordHash: string } | { identity: Identity }

export type SessionStore = {
  all(): Promise<SessionRecord[]>
  byTokenHash(tokenHash: string): Promise<SessionRecord | null>
  add(session: SessionRecord): Promise<void>
  /** Only while what somebody came in by is still the account's; false: it is not. */
  begin(session: SessionRecord, cameBy: CameBy): Promise<boolean>
  seen(session: Pick<SessionRecord, 'id' | 'staffId'>, at: number): Promise<void>
  remove(sessionId: string): Promise<void>
}

export function sessionStore(database: PeopleDatabase): SessionStore {
  const { queries } = database
  const rows = queries
    .selectFrom('sessions')
    .select(['token_hash as tokenHash', 'id', 'staff_id as staffId'])
    .select(['started_at as startedAt', 'seen_at as seenAt', 'ends_at as endsAt'])
  return {
    all: async () => database.all(rows),
    byTokenHash: async (tokenHash) => database.all(rows.where('token_hash', '=', tokenHash))[0] ?? null,
    add: async (session) => database.write(queries.insertInto('sessions').values(rowOf(session))),
    begin: async (session, cameBy) =>
      database.inOneCommit((write) => {
        const { staffId, startedAt } = session
        if (!isStillOf(database, staffId, cameBy)) return false
        write(queries.insertInto('sessions').values(rowOf(session)))
        write(queries.updateTable('staff').set({ seen_at: startedAt }).where('id', '=', staffId))
        return true
      }),
    seen: async ({ id, staffId }, at) =>
      database.inOneCommit((write) => {
        write(queries.updateTable('sessions').set({ seen_at: at }).where('id', '=', id))
        write(queries.updateTable('staff').set({ seen_at: at }).where('id', '=', staffId))
      }),
    remove: async (id) => database.write(queries.deleteFrom('sessions').where('id', '=', id)),
  }
}

function isStillOf(database: PeopleDatabase, staffId: StaffId, cameBy: CameBy): boolean {
  const { queries } = database
  if ('passwordHash' in cameBy) {
    const ofAccount = queries.selectFrom('staff').select('password').where('id', '=', staffId)
    return database.all(ofAccount)[0]?.password === cameBy.passwordHash
  }
  const { issuer, subject } = cameBy.identity
  const ties = queries.selectFrom('identities').select('staff_id').where('staff_id', '=', staffId)
  return database.all(ties.where('issuer', '=', issuer).where('subject', '=', subject)).length > 0
}

function rowOf(session: SessionRecord) {
  return {
    token_hash: session.tokenHash,
    id: session.id,
    staff_id: session.staffId,
    started_at: session.startedAt,
    seen_at: session.seenAt,
    ends_at: session.endsAt,
  }
}
