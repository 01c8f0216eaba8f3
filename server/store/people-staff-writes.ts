import type { HallId, StaffId } from '@tingxu/shared/ids.ts'
import type { Right } from '@tingxu/shared/roles.ts'
import type { Compilable, Kysely } from 'kysely'
import { nameKey } from './people-names.ts'
import type { Identity, Invitation, NewAccount, StaffHall } from './people-staff.ts'
import type { PeopleTables } from './people-tables.ts'

/** What can be written of an account, each whole in itself. */
export type StaffWrite =
  | { type: 'add'; account: NewAccount; createdAt: number }
  /** From now on the account has this post. */
  | { type: 'give-post'; staffId: StaffId; post: StaffHall }
  | { type: 'take-post'; staffId: StaffId; hallId: HallId }
  | { type: 'deny'; staffId: StaffId; hallId: HallId; denied: readonly Right[] }
  | { type: 'set-administrator'; staffId: StaffId; administrator: boolean }
  /** The old password and a tie stop, sessions end, and an older invitation opens nothing any more. */
  | { type: 'invite'; staffId: StaffId; invitation: Invitation }
  /** Sessions end, but the one in which the password was changed; an invitation is used up. */
  | { type: 'set-password'; staffId: StaffId; passwordHash: string; keepSession?: string }
  /** An invitation is used up. */
  | { type: 'tie'; staffId: StaffId; identity: Identity }
  /** Sessions end, for they may have come by the tie; but the one that asked stays. */
  | { type: 'untie'; staffId: StaffId; keepSession: string }
  | { type: 'end-sessions'; staffId: StaffId }
  | { type: 'delete'; staffId: StaffId }

type Write = (query: Compilable) => void
type Queries = Kysely<PeopleTables>

export function writeStaff(queries: Queries, write: Write, writes: readonly StaffWrite[]): void {
  for (const each of writes) writeOne(queries, write, each)
}

function writeOne(queries: Queries, write: Write, wanted: StaffWrite): void {
  switch (wanted.type) {
    case 'add':
      return add(queries, write, wanted)
    case 'give-post':
      return setPost(queries, write, wanted.staffId, wanted.post)
    case 'take-post':
      setDenied(queries, write, wanted.staffId, wanted.hallId, [])
      dropDraft(queries, write, wanted.staffId, wanted.hallId)
      return write(
        queries.deleteFrom('staff_halls').where('staff_id', '=', wanted.staffId).where('hall_id', '=', wanted.hallId),
      )
    case 'deny':
      return setDenied(queries, write, wanted.staffId, wanted.hallId, wanted.denied)
    case 'set-administrator': {
      const administrator = wanted.administrator ? 1 : 0
      return write(queries.updateTable('staff').set({ administrator }).where('id', '=', wanted.staffId))
    }
    case 'invite':
      setPassword(queries, write, wanted.staffId, NO_PASSWORD)
      untie(queries, write, wanted.staffId)
      return setInvitation(queries, write, wanted.staffId, wanted.invitation)
    case 'set-password':
      return setPassword(queries, write, wanted.staffId, wanted.passwordHash, wanted.keepSession)
    case 'tie':
      dropInvitation(queries, write, wanted.staffId)
      // One of another issuer may stand there from before; it opens nothing any more.
      untie(queries, write, wanted.staffId)
      return write(queries.insertInto('identities').values({ staff_id: wanted.staffId, ...wanted.identity }))
    case 'untie':
      untie(queries, write, wanted.staffId)
      return endSessions(queries, write, wanted.staffId, wanted.keepSession)
    case 'end-sessions':
      return endSessions(queries, write, wanted.staffId)
    case 'delete':
      return write(queries.deleteFrom('staff').where('id', '=', wanted.staffId))
  }
}

/** No hash is empty. */
const NO_PASSWORD = ''

function add(queries: Queries, write: Write, { account, createdAt }: { account: NewAccount; createdAt: number }): void {
  const { id, name, passwordHash, administrator = false, invitation, halls } = account
  write(
    queries.insertInto('staff').values({
      id,
      name,
      name_key: nameKey(name),
      password: passwordHash ?? NO_PASSWORD,
      administrator: administrator ? 1 : 0,
      created_at: createdAt,
    }),
  )
  for (const post of halls) setPost(queries, write, id, post)
  if (invitation) setInvitation(queries, write, id, invitation)
}

function setPost(queries: Queries, write: Write, staffId: StaffId, post: StaffHall): void {
  const { hallId, role, departmentId, denied } = post
  write(
    queries
      .insertInto('staff_halls')
      .values({ staff_id: staffId, hall_id: hallId, role, department_id: departmentId })
      .onConflict((same) => same.columns(['staff_id', 'hall_id']).doUpdateSet({ role, department_id: departmentId })),
  )
  setDenied(queries, write, staffId, hallId, denied)
  if (role === 'clerk') dropDraft(queries, write, staffId, hallId)
}

/** Whoever sets the hall up no longer leaves nothing half done behind. */
function dropDraft(queries: Queries, write: Write, staffId: StaffId, hallId: HallId): void {
  write(queries.deleteFrom('drafts').where('staff_id', '=', staffId).where('hall_id', '=', hallId))
}

function setDenied(queries: Queries, write: Write, staffId: StaffId, hallId: HallId, denied: readonly Right[]): void {
  write(queries.deleteFrom('denied_rights').where('staff_id', '=', staffId).where('hall_id', '=', hallId))
  for (const right of denied) {
    write(queries.insertInto('denied_rights').values({ staff_id: staffId, hall_id: hallId, right }))
  }
}

function setInvitation(queries: Queries, write: Write, staffId: StaffId, { codeHash, endsAt }: Invitation): void {
  write(queries.insertInto('invitations').values({ staff_id: staffId, code_hash: codeHash, ends_at: endsAt }))
}

function setPassword(queries: Queries, write: Write, staffId: StaffId, password: string, keepSession?: string): void {
  write(queries.updateTable('staff').set({ password }).where('id', '=', staffId))
  dropInvitation(queries, write, staffId)
  endSessions(queries, write, staffId, keepSession)
}

function dropInvitation(queries: Queries, write: Write, staffId: StaffId): void {
  write(queries.deleteFrom('invitations').where('staff_id', '=', staffId))
}

function untie(queries: Queries, write: Write, staffId: StaffId): void {
  write(queries.deleteFrom('identities').where('staff_id', '=', staffId))
}

function endSessions(queries: Queries, write: Write, staffId: StaffId, keepSession = ''): void {
  write(queries.deleteFrom('sessions').where('staff_id', '=', staffId).where('id', '!=', keepSession))
}
