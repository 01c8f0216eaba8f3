import type { HallId, StaffId } from '@tingxu/shared/ids.ts'
import type { Right, StaffRole } from '@tingxu/shared/roles.ts'
import type { PeopleDatabase } from './people-database.ts'

export type StaffHall = { hallId: HallId; role: StaffRole; denied: readonly Right[] }
export type StaffAccount = { id: StaffId; name: string; passwordHash: string; halls: StaffHall[] }

export type StaffStore = {
  byName(name: string): Promise<StaffAccount | null>
  all(): Promise<StaffAccount[]>
  add(account: StaffAccount, createdAt: number): Promise<void>
  /** A new password ends every session of the account. */
  setPassword(staffId: StaffId, passwordHash: string): Promise<void>
  /** What the account may not do there, of the rights that clerks have. */
  setDenied(staffId: StaffId, hallId: HallId, denied: readonly Right[]): Promise<void>
}

export function staffStore(database: PeopleDatabase): StaffStore {
  const { queries } = database
  const rows = queries
    .selectFrom('staff')
    .innerJoin('staff_halls', 'staff_halls.staff_id', 'staff.id')
    .select(['staff.id', 'staff.name', 'staff.password', 'staff_halls.hall_id', 'staff_halls.role'])
    .orderBy('staff.created_at')
    .orderBy('staff.name')
  const denied = queries.selectFrom('denied_rights').selectAll().orderBy('right')
  return {
    byName: async (name) =>
      accountsFrom(database.all(rows.where('staff.name', '=', name)), database.all(denied))[0] ?? null,
    all: async () => accountsFrom(database.all(rows), database.all(denied)),
    add: async (account, createdAt) => addAccount(database, account, createdAt),
    async setDenied(staffId, hallId, denied) {
      database.inOneCommit((write) => {
        write(queries.deleteFrom('denied_rights').where('staff_id', '=', staffId).where('hall_id', '=', hallId))
        for (const right of denied) {
          write(queries.insertInto('denied_rights').values({ staff_id: staffId, hall_id: hallId, right }))
        }
      })
    },
    async setPassword(staffId, passwordHash) {
      database.inOneCommit((write) => {
        write(queries.updateTable('staff').set({ password: passwordHash }).where('id', '=', staffId))
        write(queries.deleteFrom('sessions').where('staff_id', '=', staffId))
      })
    },
  }
}

type StaffRow = { id: string; name: string; password: string; hall_id: string; role: StaffRole }

type DeniedRow = { staff_id: string; hall_id: string; right: Right }

function accountsFrom(rows: StaffRow[], denied: DeniedRow[]): StaffAccount[] {
  const accounts = new Map<StaffId, StaffAccount>()
  for (const row of rows) {
    const account = accounts.get(row.id) ?? { id: row.id, name: row.name, passwordHash: row.password, halls: [] }
    const taken = denied.filter(({ staff_id, hall_id }) => staff_id === row.id && hall_id === row.hall_id)
    account.halls.push({ hallId: row.hall_id, role: row.role, denied: taken.map(({ right }) => right) })
    accounts.set(row.id, account)
  }
  return [...accounts.values()]
}

function addAccount(database: PeopleDatabase, account: StaffAccount, createdAt: number) {
  const { queries } = database
  const { id, name, passwordHash } = account
  const halls = account.halls.map(({ hallId, role }) => ({ staff_id: id, hall_id: hallId, role }))
  database.inOneCommit((write) => {
    write(queries.insertInto('staff').values({ id, name, password: passwordHash, created_at: createdAt }))
    write(queries.insertInto('staff_halls').values(halls))
  })
}
