import { emptyHall } from '@tingxu/server/domain/hall.ts'
import { type HallClock, ManualClock } from '@tingxu/server/live/hall-clock.ts'
import { type Asked, LiveHall } from '@tingxu/server/live/live-hall.ts'
import { loadHall } from '@tingxu/server/live/load-hall.ts'
import { type HallLog, StorageFull } from '@tingxu/server/store/hall-log.ts'
import { memoryHallLog } from '@tingxu/server/store/memory-hall-log.ts'
import { newId } from '@tingxu/shared/ids.ts'
import type { Op } from '../trust/history.ts'
import type { Life } from './hall-life.ts'
import type { PlainStep } from './plain-log.ts'
import { type Wish, wantedIn } from './wishes.ts'
import { MANAGER } from './wishing.ts'

export type LivedTogether = { live: LiveHall; log: HallLog; steps: PlainStep[]; ops: Op[] }
export type Around = {
  /** When the hall has opened its day. `onDisk` tells the last step that the log has. */
  opened?: (live: LiveHall, onDisk: () => number) => Promise<void>
  /** While several are pressing. */
  meanwhile?: (live: LiveHall, onDisk: () => number) => Promise<void>
  /** Every so manieth turn the disk is full. */
  fullEvery?: number
  /** A clock that stands between the presses, unless another is brought along. */
  clock?: LifeClock
}
/** A hall's clock, and how time passes until an instant. */
export type LifeClock = { clock: HallClock; moveTo: (instant: number) => void }

/**
 * A life lived through the hall's line, a few people pressing at the same moment, some of them twice. What was
 * asked and answered is recorded as it would be outside.
 */
export async function livedTogether(
  { settings, startsAt, wishes }: Life,
  { opened, meanwhile, fullEvery = Number.POSITIVE_INFINITY, clock: brought }: Around = {},
): Promise<LivedTogether> {
  const { log, onDisk } = slowLog(fullEvery)
  const { clock, moveTo } = brought ?? standing(startsAt)
  const { kind } = clock
  const live = new LiveHall(emptyHall('small', kind), { log, clock, load: () => loadHall(log, 'small', kind) })
  const ops: Op[] = []
  const ask = (asked: Asked) => recorded(live, asked, ops)
  await ask({ id: newId(), actor: MANAGER, command: { type: 'publishSettings', settings, baseSeq: 0 } })
  await ask({ id: newId(), actor: MANAGER, command: { type: 'openDay' } })
  await opened?.(live, onDisk)
  for (const together of groups(wishes)) {
    const asked = await live.read((hall) => together.map((wish) => ({ wish, ...wantedIn(hall, wish) })))
    moveTo(Math.max(...asked.map(({ at }) => at)))
    await Promise.all([
      meanwhile?.(live, onDisk),
      ...asked.flatMap(({ wish, actor, command }) => pressed(wish, { id: newId(), actor, command }, ops)).map(ask),
    ])
  }
  const steps = JSON.parse(JSON.stringify(await log.readAfter('small', 0, 1_000_000))) as PlainStep[]
  return { live, log, steps, ops }
}

function standing(startsAt: number): LifeClock {
  const clock = new ManualClock(startsAt)
  return { clock, moveTo: (instant) => clock.moveTo(instant) }
}

/** Once, twice, with a body of its own under the same id, or under an id that somebody has used before. */
function pressed({ which }: Wish, asked: Asked, ops: readonly Op[]): Asked[] {
  if (which % 7 === 0) return [asked, asked, asked]
  if (which % 19 === 0) return [asked, { ...asked, command: { type: 'openDay' } }]
  if (which % 23 === 0) return [{ ...asked, id: ops[which % ops.length]?.id ?? asked.id }]
  const before = which % 5 === 0 ? ops[which % ops.length] : undefined
  return before ? [asked, { id: before.id, actor: before.actor as Asked['actor'], command: before.command }] : [asked]
}

async function recorded(live: LiveHall, asked: Asked, ops: Op[]): Promise<void> {
  const sentAt = performance.now()
  const { id, actor, command } = asked
  const op = { id, actor, command, sentAt }
  const answer = await live.submit(asked).catch(() => null)
  const answeredAt = performance.now()
  if (answer === null) ops.push({ ...op, answer: { kind: 'unknown' } })
  else if (!('refused' in answer)) ops.push({ ...op, answer: { kind: 'ok', answeredAt, ...answer } })
  else {
    const status = answer.refused === 'different-command' ? 422 : 409
    ops.push({ ...op, answer: { kind: 'fail', answeredAt, status, refused: answer.refused } })
  }
}

/** A log whose disk takes its time, and is full now and then; it tells what is on it. */
function slowLog(fullEvery: number): { log: HallLog; onDisk: () => number } {
  const log = memoryHallLog()
  let onDisk = 0
  let turns = 0
  const inTurn: HallLog['inTurn'] = (hallId, work) =>
    log.inTurn(hallId, (turn) =>
      work({
        ...turn,
        append: async (steps) => {
          await new Promise(setImmediate)
          // Never the first two: a hall without settings and day is no test.
          if (++turns > 2 && turns % fullEvery === 0) throw new StorageFull('full')
          await turn.append(steps)
          onDisk = steps.at(-1)?.seq ?? onDisk
        },
      }),
    )
  return { log: { ...log, inTurn }, onDisk: () => onDisk }
}

/** One to four at a time, by what they wish. */
function groups(wishes: readonly Wish[]): Wish[][] {
  const groups: Wish[][] = []
  for (const wish of wishes) {
    const last = groups.at(-1)
    if (last && last.length <= (last[0]?.who ?? 0) % 4) last.push(wish)
    else groups.push([wish])
  }
  return groups
}
