import type { DepartmentId, HallId, StaffId } from '@tingxu/shared/ids.ts'
import type { Right, StaffRole } from '@tingxu/shared/roles.ts'
import type { PeopleDatabase } from './people-database.ts'
import { nameKey } from './people-names.ts'
import { type StaffWrite, writeStaff } from './people-staff-writes.ts'

/** An account's post in a hall. The department is its second master; null: the centre alone. */
export type StaffHall = {
  hallId: HallId
  role: StaffRole
  departmentId: DepartmentId | null
  denied: readonly Right[]
}
/** Somebody as the issuer knows them. A subject is unique there and never given to anybody else; a name is neither. */
export type Identity = { issuer: string; subject: string }
/** A link by which an account is given a password, once; only the hash of its code is kept. */
export type Invitation = { codeHash: string; endsAt: number }
export type StaffAccount = {
  id: StaffId
  name: string
  /** Null: nobody comes in by a password until an invitation is accepted. */
  passwordHash: string | null
  /** Who may come in as this account without a password. */
  identity: Identity | null
  /** Of the whole installation: staff, devices and halls, everywhere. */
  administrator: boolean
  seenAt: number | null
  invitation: Invitation | null
  halls: StaffHall[]
}
export type NewAccount = Pick<StaffAccount, 'id' | 'name' | 'passwordHash' | 'halls'> &
  Partial<Pick<StaffAccount, 'administrator' | 'invitation'>>

export type StaffStore = {
  byName(name: string): Promise<StaffAccount | null>
  byId(staffId: StaffId): Promise<StaffAccount | null>
  byInvitation(codeHash: string): Promise<StaffAccount | null>
  all(): Promise<StaffAccount[]>
  add(account: NewAccount, createdAt: number): Promise<void>
  /** A new password ends every session of the account. */
  setPassword(staffId: StaffId, passwordHash: string): Promise<void>
  /** What the account may not do there, of the rights that clerks have. */
  setDenied(staffId: StaffId, hallId: HallId, denied: readonly Right[]): Promise<void>
  /**
   * One change at a time: what is decided stands on what is there in the same commit, so that two who change staff at
   * once never decide by what the other has just undone.
   */
  change<Answer>(decide: (accounts: StaffAccount[]) => { answer: Answer; writes: StaffWrite[] }): Promise<Answer>
}

export function staffStore(database: PeopleDatabase): StaffStore {
  const { queries } = database
  const rows = queries
    .selectFrom('staff')
    .leftJoin('staff_halls', 'staff_halls.staff_id', 'staff.id')
    .leftJoin('invitations', 'invitations.staff_id', 'staff.id')
    .leftJoin('identities', 'identities.staff_id', 'staff.id')
    .select(['staff.id', 'staff.name', 'staff.password', 'staff.administrator', 'staff.seen_at'])
    .select(['staff_halls.hall_id', 'staff_halls.role', 'staff_halls.department_id'])
    .select(['invitations.code_hash', 'invitations.ends_at'])
    .select(['identities.issuer', 'identities.subject'])
    .orderBy('staff.created_at')
    .orderBy('staff.name')
    .orderBy('staff_halls.hall_id')
  const denied = queries.selectFrom('denied_rights').selectAll().orderBy('right')
  const all = () => accountsFrom(database.all(rows), database.all(denied))
  const first = (found: typeof rows) => accountsFrom(database.all(found), database.all(denied))[0] ?? null
  const write = (...writes: StaffWrite[]) => database.inOneCommit((run) => writeStaff(queries, run, writes))
  return {
    byName: async (name) =>
      first(rows.where('staff.name', '=', name)) ?? first(rows.where('staff.name_key', '=', nameKey(name))),
    byId: async (staffId) => first(rows.where('staff.id', '=', staffId)),
    byInvitation: async (codeHash) => first(rows.where('invitations.code_hash', '=', codeHash)),
    all: async () => all(),
    add: async (account, createdAt) => write({ type: 'add', account, createdAt }),
    setDenied: async (staffId, hallId, denied) => write({ type: 'deny', staffId, hallId, denied }),
    setPassword: async (staffId, passwordHash) => write({ type: 'set-password', staffId, passwordHash }),
    change: async (decide) =>
      database.inOneCommit((run) => {
        const { answer, writes } = decide(all())
        writeStaff(queries, run, writes)
        return answer
      }),
  }
}

type StaffRow = {
  id: string
  name: string
  password: string
  administrator: number
  seen_at: number | null
  hall_id: string | null
  role: StaffRole | null
  department_id: string | null
  code_hash: string | null
  ends_at: number | null
  issuer: string | null
  subject: string | null
}
type DeniedRow = { staff_id: string; hall_id: string; right: Right }

function accountsFrom(rows: StaffRow[], denied: DeniedRow[]): StaffAccount[] {
  const accounts = new Map<StaffId, StaffAccount>()
  for (const row of rows) {
    const account = accounts.get(row.id) ?? accountFrom(row)
    accounts.set(row.id, account)
    if (row.hall_id === null || row.role === null) continue
    const taken = denied.filter(({ staff_id, hall_id }) => staff_id === row.id && hall_id === row.hall_id)
    account.halls.push({
      hallId: row.hall_id,
      role: row.role,
      departmentId: row.department_id,
      denied: taken.map(({ right }) => right),
    })
  }
  return [...accounts.values()]
}

function accountFrom(row: StaffRow): StaffAccount {
  const { id, name, password, administrator, seen_at, code_hash, ends_at, issuer, subject } = row
  return {
    id,
    name,
    passwordHash: password === '' ? null : password,
    identity: issuer === null || subject === null ? null : { issuer, subject },
    administrator: administrator === 1,
    seenAt: seen_at,
    invitation: code_hash === null || ends_at === null ? null : { codeHash: code_hash, endsAt: ends_at },
    halls: [],
  }
}
