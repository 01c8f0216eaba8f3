import type { BusinessDate, HallId } from '@tingxu/shared/ids.ts'
import type { PeopleDatabase } from './people-database.ts'

/** Keys are forgotten once so many later dates of the hall have one: a ticket may be asked for again for three days. */
const DATES_KEPT = 4

/** The key of a date, under which typed numbers are hashed (rule T3). */
export type DateKeyStore = {
  /** The key of the hall's date, or the one offered where it has none yet; older dates' keys are forgotten. */
  keyOf(hallId: HallId, date: BusinessDate, offered: Uint8Array): Promise<Uint8Array>
}

export function dateKeyStore(database: PeopleDatabase): DateKeyStore {
  const { queries } = database
  return {
    keyOf: async (hallId, date, offered) => {
      const ofHall = queries.selectFrom('date_keys').selectAll().where('hall_id', '=', hallId).orderBy('date', 'desc')
      const found = database.all(ofHall).find((row) => row.date === date)
      if (found) return found.key
      database.write(queries.insertInto('date_keys').values({ hall_id: hallId, date, key: Buffer.from(offered) }))
      const oldest = database.all(ofHall).slice(0, DATES_KEPT).at(-1)?.date ?? date
      database.write(queries.deleteFrom('date_keys').where('hall_id', '=', hallId).where('date', '<', oldest))
      return offered
    },
  }
}
