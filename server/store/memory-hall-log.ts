import type { CommandId, HallId } from '@tingxu/shared/ids.ts'
import type { Step } from '../domain/events.ts'
import { CHECKPOINTS_KEPT } from './checkpoints.ts'
import type { Checkpoint, HallLog, LogHead, StepFound } from './hall-log.ts'
import { EMPTY_HEAD, mustBeNew, mustFollow } from './steps-in-order.ts'
import { lend, turnsByHall } from './turns.ts'

/** The log without a disk: for tests and trials. It keeps every promise but the one about power cuts. */
export function memoryHallLog(): HallLog {
  const halls = new Map<HallId, HallInMemory>()
  const hallOf = (hallId: HallId) => halls.get(hallId) ?? added(halls, hallId)

  const head = async (hallId: HallId): Promise<LogHead> => headOf(hallOf(hallId))

  const readAfter = async (hallId: HallId, seq: number, limit: number): Promise<Step[]> =>
    hallOf(hallId)
      .steps.slice(seq, seq + limit)
      .map(copyOf)

  /** The hall's own step counts first. */
  async function stepsOf(hallId: HallId, commandIds: readonly CommandId[]): Promise<Map<CommandId, StepFound>> {
    const places = [hallId, ...[...halls.keys()].sort()]
    const found = commandIds.flatMap((commandId): [CommandId, StepFound][] => {
      const place = places.find((id) => hallOf(id).byCommand.has(commandId))
      const step = place === undefined ? undefined : hallOf(place).byCommand.get(commandId)
      return place === undefined || step === undefined ? [] : [[commandId, { hallId: place, step: copyOf(step) }]]
    })
    return new Map(found)
  }

  async function append(hallId: HallId, steps: readonly Step[]): Promise<void> {
    const hall = hallOf(hallId)
    mustFollow(hallId, headOf(hall), steps)
    mustBeNew(hallId, steps, (commandId) => hall.byCommand.has(commandId))
    for (const step of steps.map(copyOf)) {
      hall.steps.push(step)
      hall.byCommand.set(step.commandId, step)
    }
  }

  async function saveCheckpoint(hallId: HallId, checkpoint: Checkpoint): Promise<void> {
    const hall = hallOf(hallId)
    const others = hall.checkpoints.filter(({ seq, format }) => seq !== checkpoint.seq || format !== checkpoint.format)
    hall.checkpoints = [...others, { ...checkpoint }].sort((a, b) => b.seq - a.seq).slice(0, CHECKPOINTS_KEPT)
  }

  async function lastCheckpoint(
    hallId: HallId,
    format: number,
    before = Number.MAX_SAFE_INTEGER,
  ): Promise<Checkpoint | null> {
    const { checkpoints, steps } = hallOf(hallId)
    const fits = (saved: Checkpoint, step: Step | undefined) => {
      return saved.format === format && step?.hash === saved.hash && step.at < before
    }
    return checkpoints.find((saved) => fits(saved, steps[saved.seq - 1])) ?? null
  }

  const turnOf = (hallId: HallId) => ({
    head: () => head(hallId),
    readAfter: (seq: number, limit: number) => readAfter(hallId, seq, limit),
    stepsOf: (commandIds: readonly CommandId[]) => stepsOf(hallId, commandIds),
    append: (steps: readonly Step[]) => append(hallId, steps),
  })

  const alone = turnsByHall()
  return {
    inTurn: (hallId, work) => alone(hallId, () => lend(turnOf(hallId), work)),
    readAfter,
    head,
    publications: async (hallId, seq, limit) =>
      hallOf(hallId)
        .steps.filter((step) => step.seq <= seq && step.events.some(({ type }) => type === 'settingsPublished'))
        .map(({ seq, at, actor }) => ({ seq, at, actor: { ...actor } }))
        .reverse()
        .slice(0, limit),
    hallIds: async () => [...halls].flatMap(([hallId, hall]) => (hall.steps.length > 0 ? [hallId] : [])).sort(),
    onNudge: () => () => {},
    saveCheckpoint,
    lastCheckpoint,
    close: async () => {},
  }
}

type HallInMemory = { steps: Step[]; byCommand: Map<CommandId, Step>; checkpoints: Checkpoint[] }

function added(halls: Map<HallId, HallInMemory>, hallId: HallId): HallInMemory {
  const hall = { steps: [], byCommand: new Map(), checkpoints: [] }
  halls.set(hallId, hall)
  return hall
}

function headOf({ steps }: HallInMemory): LogHead {
  const last = steps.at(-1)
  return last ? { seq: last.seq, hash: last.hash } : EMPTY_HEAD
}

/** What was written must not change under the hand of whoever wrote or read it; a disk would not let it either. */
function copyOf(step: Step): Step {
  return structuredClone(step)
}
