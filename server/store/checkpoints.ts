import type { HallId, HallTime } from '@tingxu/shared/ids.ts'
import type { Checkpoint, HallLog } from './hall-log.ts'
import type { LogDatabase } from './log-database.ts'

/** How many of a hall's checkpoints are kept: should the newest not fit its step, an older one may. */
export const CHECKPOINTS_KEPT = 3

/** Where a hall may start reading from. They save time only: without any, the log says the same. */
export function checkpointsOf<Write>(database: LogDatabase<Write>): Pick<HallLog, 'saveCheckpoint' | 'lastCheckpoint'> {
  const queries = checkpointQueries(database)
  return {
    saveCheckpoint: (hallId, { seq, format, hash, state }) =>
      database.commit([queries.save.write(hallId, seq, format, hash, state), queries.forgetOld.write(hallId)]),
    lastCheckpoint: async (hallId, format, before = Number.MAX_SAFE_INTEGER) =>
      (await queries.last.all(hallId, format, before))[0] ?? null,
  }
}

function checkpointQueries<Write>({ db, prepare }: LogDatabase<Write>) {
  return {
    save: prepare((hall_id: HallId, seq: number, format: number, hash: string, state: string) =>
      db
        .insertInto('checkpoints')
        .values({ hall_id, seq, format, hash, state })
        .onConflict((conflict) =>
          conflict.columns(['hall_id', 'seq', 'format']).doUpdateSet((row) => ({
            hash: row.ref('excluded.hash'),
            state: row.ref('excluded.state'),
          })),
        ),
    ),
    forgetOld: prepare((hallId: HallId) =>
      db
        .deleteFrom('checkpoints')
        .where('hall_id', '=', hallId)
        .where('seq', 'not in', ({ selectFrom }) =>
          selectFrom('checkpoints')
            .select('seq')
            .where('hall_id', '=', hallId)
            .orderBy('seq', 'desc')
            .limit(CHECKPOINTS_KEPT),
        ),
    ),
    last: prepare((hallId: HallId, format: number, before: HallTime) =>
      db
        .selectFrom('checkpoints')
        .innerJoin('steps', (join) =>
          join
            .onRef('steps.hall_id', '=', 'checkpoints.hall_id')
            .onRef('steps.seq', '=', 'checkpoints.seq')
            .onRef('steps.hash', '=', 'checkpoints.hash'),
        )
        .select(['checkpoints.seq', 'checkpoints.hash', 'checkpoints.format', 'checkpoints.state'])
        .where('checkpoints.hall_id', '=', hallId)
        .where('checkpoints.format', '=', format)
        .where('steps.at', '<', before)
        .orderBy('checkpoints.seq', 'desc')
        .limit(1)
        .$castTo<Checkpoint>(),
    ),
  }
}
