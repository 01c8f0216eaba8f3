import type { HallId, StaffId } from '@tingxu/shared/ids.ts'
import type { PeopleDatabase } from './people-database.ts'

/** Settings that somebody works on, unfinished and perhaps faulty; `baseSeq`: the publication they began from. */
export type Draft = { baseSeq: number; savedAt: number; settings: object }
export type DraftListed = { by: { id: StaffId; name: string }; baseSeq: number; savedAt: number }

export type DraftStore = {
  /** Whose drafts of the hall there are, the last saved first. */
  list(hallId: HallId): Promise<DraftListed[]>
  of(hallId: HallId, staffId: StaffId): Promise<Draft | null>
  /** Keeps the draft in place of the one saved at `after`; if that is not the one that is there, says which is. */
  save(hallId: HallId, staffId: StaffId, draft: Draft, after: number | null): Promise<DraftSaved>
  discard(hallId: HallId, staffId: StaffId): Promise<void>
}
export type DraftSaved = { savedAt: number } | { changedAt: number | null }

export function draftStore(database: PeopleDatabase): DraftStore {
  const { queries } = database
  const one = (hallId: HallId, staffId: StaffId) =>
    queries.selectFrom('drafts').selectAll().where('hall_id', '=', hallId).where('staff_id', '=', staffId)
  const listed = queries
    .selectFrom('drafts')
    .innerJoin('staff', 'staff.id', 'drafts.staff_id')
    .select(['staff.id', 'staff.name', 'drafts.base_seq', 'drafts.saved_at'])
    .orderBy('drafts.saved_at', 'desc')
  return {
    list: async (hallId) =>
      database
        .all(listed.where('drafts.hall_id', '=', hallId))
        .map(({ id, name, base_seq, saved_at }) => ({ by: { id, name }, baseSeq: base_seq, savedAt: saved_at })),
    async of(hallId, staffId) {
      const [row] = database.all(one(hallId, staffId))
      return row ? { baseSeq: row.base_seq, savedAt: row.saved_at, settings: JSON.parse(row.settings) } : null
    },
    save: async (hallId, staffId, { baseSeq, savedAt, settings }, after) =>
      database.inOneCommit((write) => {
        const last = database.all(one(hallId, staffId))[0]?.saved_at ?? null
        if (last !== after) return { changedAt: last }
        // Two that were saved in one millisecond, or by a clock that was set back, are still told apart.
        const at = Math.max(savedAt, (last ?? 0) + 1)
        const row = { base_seq: baseSeq, saved_at: at, settings: JSON.stringify(settings) }
        write(
          queries
            .insertInto('drafts')
            .values({ hall_id: hallId, staff_id: staffId, ...row })
            .onConflict((same) => same.columns(['hall_id', 'staff_id']).doUpdateSet(row)),
        )
        return { savedAt: at }
      }),
    discard: async (hallId, staffId) =>
      database.write(queries.deleteFrom('drafts').where('hall_id', '=', hallId).where('staff_id', '=', staffId)),
  }
}
