import type { StaffId } from '@tingxu/shared/ids.ts'
import type { PeopleDatabase } from './people-database.ts'

/** A signed-in browser. The token itself is only in its cookie. */
export type SessionRecord = {
  tokenHash: string
  id: string
  staffId: StaffId
  startedAt: number
  seenAt: number
  endsAt: number
}

export type SessionStore = {
  all(): Promise<SessionRecord[]>
  byTokenHash(tokenHash: string): Promise<SessionRecord | null>
  add(session: SessionRecord): Promise<void>
  seen(sessionId: string, at: number): Promise<void>
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
    seen: async (id, at) => database.write(queries.updateTable('sessions').set({ seen_at: at }).where('id', '=', id)),
    remove: async (id) => database.write(queries.deleteFrom('sessions').where('id', '=', id)),
  }
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
