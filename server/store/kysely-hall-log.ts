import type { CommandId, HallId } from '@tingxu/shared/ids.ts'
import type { Step } from '../domain/events.ts'
import { checkpointsOf } from './checkpoints.ts'
import type { HallLog, LogHead, StepFound } from './hall-log.ts'
import type { LogDatabase } from './log-database.ts'
import { stepFrom, stepQueries } from './step-queries.ts'
import { EMPTY_HEAD, mustFollow } from './steps-in-order.ts'
import { lend } from './turns.ts'

/** The log in a database; which one, only its LogDatabase knows. */
export function kyselyHallLog<Write>(database: LogDatabase<Write>): HallLog {
  const queries = stepQueries(database)

  const head = async (hallId: HallId): Promise<LogHead> => (await queries.head.all(hallId))[0] ?? EMPTY_HEAD

  const readAfter = async (hallId: HallId, seq: number, limit: number): Promise<Step[]> =>
    (await queries.after.all(hallId, seq, limit)).map(stepFrom)

  /** The hall's own step counts first: two halls' turns may each have accepted one id at the same instant. */
  async function stepsOf(hallId: HallId, commandIds: readonly CommandId[]): Promise<Map<CommandId, StepFound>> {
    const rows = await queries.byCommands.all(database.list.of(commandIds))
    const foreign = rows.filter((row) => row.hall_id !== hallId)
    const own = rows.filter((row) => row.hall_id === hallId)
    return new Map([...foreign, ...own].map((row) => [row.command_id, { hallId: row.hall_id, step: stepFrom(row) }]))
  }

  async function append(hallId: HallId, steps: readonly Step[]): Promise<void> {
    if (steps.length === 0) return
    mustFollow(hallId, await head(hallId), steps)
    await database.commit(steps.map((step) => insertOf(hallId, step)))
  }

  const insertOf = (hallId: HallId, { seq, at, actor, commandId, bodyHash, events, hash }: Step): Write =>
    queries.insert.write(hallId, seq, at, actor.role, actor.id, commandId, bodyHash, JSON.stringify(events), hash)

  const turnOf = (hallId: HallId) => ({
    head: () => head(hallId),
    readAfter: (seq: number, limit: number) => readAfter(hallId, seq, limit),
    stepsOf: (commandIds: readonly CommandId[]) => stepsOf(hallId, commandIds),
    append: (steps: readonly Step[]) => append(hallId, steps),
  })

  return {
    inTurn: (hallId, work) => database.alone(hallId, () => lend(turnOf(hallId), work)),
    readAfter,
    head,
    publications: async (hallId, seq, limit) =>
      (await queries.publications.all(hallId, seq, limit)).map(({ seq, at, actor_role, actor_id }) => {
        return { seq, at, actor: { role: actor_role, id: actor_id } }
      }),
    hallIds: async () => (await queries.halls.all()).map((row) => row.hall_id),
    onNudge: database.onNudge,
    ...checkpointsOf(database),
    close: database.close,
  }
}
