import type { HallId, StaffId } from '@tingxu/shared/ids.ts'
import type { Text } from '@tingxu/shared/schema.ts'
import type { PeopleDatabase } from './people-database.ts'
import { writeStaff } from './people-staff-writes.ts'

/** A hall that was begun at the console; its log begins with its first settings, which bring a name of their own. */
export type NewHall = { id: HallId; name: Text; begunAt: number }

export type HallStore = {
  all(): Promise<NewHall[]>
  /** The hall, and whoever begins it as its manager, in one commit; false: the hall is there already. */
  add(hall: NewHall, managerId: StaffId): Promise<boolean>
}

export function hallStore(database: PeopleDatabase): HallStore {
  const { queries } = database
  const rows = queries.selectFrom('halls').selectAll().orderBy('begun_at')
  return {
    all: async () =>
      database.all(rows).map(({ id, name, begun_at }) => ({ id, name: JSON.parse(name) as Text, begunAt: begun_at })),
    add: async ({ id, name, begunAt }, managerId) =>
      database.inOneCommit((write) => {
        if (database.all(rows.where('id', '=', id)).length > 0) return false
        write(queries.insertInto('halls').values({ id, name: JSON.stringify(name), begun_at: begunAt }))
        const post = { hallId: id, role: 'manager', departmentId: null, denied: [] } as const
        writeStaff(queries, write, [{ type: 'give-post', staffId: managerId, post }])
        return true
      }),
  }
}
