import type { CommandId, HallId, HallTime } from '@tingxu/shared/ids.ts'
import type { Role } from '@tingxu/shared/roles.ts'
import type { Event, Step } from '../domain/events.ts'
import type { LogDatabase } from './log-database.ts'
import { PUBLISHES_SETTINGS } from './migrations/log.ts'
import type { StepRow } from './tables.ts'

/** Everything that is asked of the steps, written down once and compiled when the log is opened. */
export function stepQueries<Write>({ db, prepare, list }: LogDatabase<Write>) {
  return {
    head: prepare((hallId: HallId) =>
      db.selectFrom('steps').select(['seq', 'hash']).where('hall_id', '=', hallId).orderBy('seq', 'desc').limit(1),
    ),
    after: prepare((hallId: HallId, seq: number, limit: number) =>
      db
        .selectFrom('steps')
        .selectAll()
        .where('hall_id', '=', hallId)
        .where('seq', '>', seq)
        .orderBy('seq')
        .limit(limit),
    ),
    /** By an index of its own: a log of years has few of them. */
    publications: prepare((hallId: HallId, seq: number, limit: number) =>
      db
        .selectFrom('steps')
        .select(['seq', 'at', 'actor_role', 'actor_id'])
        .where('hall_id', '=', hallId)
        .where('seq', '<=', seq)
        .where(PUBLISHES_SETTINGS)
        .orderBy('seq', 'desc')
        .limit(limit),
    ),
    /** One look for a whole turn: each by itself would cost a read transaction of its own. */
    byCommands: prepare((commandIds: string) =>
      db.selectFrom('steps').selectAll().where('command_id', 'in', list.in(commandIds)).orderBy('hall_id'),
    ),
    /** From one hall's first entry in the index to the next one's: `distinct` would read every step ever made. */
    halls: prepare(() =>
      db
        .withRecursive('halls', (halls) =>
          halls
            .selectFrom('steps')
            .select(({ fn }) => fn.min<string | null>('hall_id').as('hall_id'))
            .unionAll((step) =>
              step
                .selectFrom('halls')
                .select(({ selectFrom }) =>
                  selectFrom('steps')
                    .select(({ fn }) => fn.min<string | null>('steps.hall_id').as('next'))
                    .whereRef('steps.hall_id', '>', 'halls.hall_id')
                    .as('hall_id'),
                )
                .where('halls.hall_id', 'is not', null),
            ),
        )
        .selectFrom('halls')
        .select('hall_id')
        .where('hall_id', 'is not', null)
        .$narrowType<{ hall_id: HallId }>(),
    ),
    insert: prepare(
      (
        hall_id: HallId,
        seq: number,
        at: HallTime,
        actor_role: Role,
        actor_id: string,
        command_id: CommandId,
        body_hash: string,
        events: string,
        hash: string,
      ) =>
        db.insertInto('steps').values({ hall_id, seq, at, actor_role, actor_id, command_id, body_hash, events, hash }),
    ),
  }
}

export function stepFrom(row: StepRow): Step {
  return {
    seq: row.seq,
    at: row.at,
    actor: { role: row.actor_role, id: row.actor_id },
    commandId: row.command_id,
    bodyHash: row.body_hash,
    events: JSON.parse(row.events) as Event[],
    hash: row.hash,
  }
}
