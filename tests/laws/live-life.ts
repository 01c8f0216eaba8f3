import { emptyHall } from '@tingxu/server/domain/hall.ts'
import { ManualClock } from '@tingxu/server/live/hall-clock.ts'
import { type Asked, LiveHall } from '@tingxu/server/live/live-hall.ts'
import { loadHall } from '@tingxu/server/live/load-hall.ts'
import type { HallLog } from '@tingxu/server/store/hall-log.ts'
import { memoryHallLog } from '@tingxu/server/store/memory-hall-log.ts'
import { newId } from '@tingxu/shared/ids.ts'
import type { Op } from '../trust/history.ts'
import type { Life } from './hall-life.ts'
import type { PlainStep } from './plain-log.ts'
import { MANAGER, type Wish, wantedIn } from './wishes.ts'

export type LivedTogether = { live: LiveHall; log: HallLog; steps: PlainStep[]; ops: Op[] }

/**
 * A life lived through the hall's line, a few people pressing at the same moment, some of them twice. What was
 * asked and answered is recorded as it would be outside.
 */
export async function livedTogether(
  { settings, startsAt, wishes }: Life,
  opened: (live: LiveHall) => Promise<void> = async () => {},
): Promise<LivedTogether> {
  const log = memoryHallLog()
  const clock = new ManualClock(startsAt)
  const live = new LiveHall(emptyHall('small', 'manual'), { log, clock, load: () => loadHall(log, 'small', 'manual') })
  const ops: Op[] = []
  const ask = (asked: Asked) => recorded(live, asked, ops)
  await ask({ id: newId(), actor: MANAGER, command: { type: 'publishSettings', settings, baseSeq: 0 } })
  await ask({ id: newId(), actor: MANAGER, command: { type: 'openDay' } })
  await opened(live)
  for (const together of groups(wishes)) {
    const asked = await live.read((hall) => together.map((wish) => ({ wish, ...wantedIn(hall, wish) })))
    clock.moveTo(Math.max(...asked.map(({ at }) => at)))
    await Promise.all(
      asked.flatMap(({ wish, actor, command }) => pressed(wish, { id: newId(), actor, command }, ops)).map(ask),
    )
  }
  const steps = JSON.parse(JSON.stringify(await log.readAfter('small', 0, 1_000_000))) as PlainStep[]
  return { live, log, steps, ops }
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
  const answer = await live.submit(asked)
  const answeredAt = performance.now()
  const { id, actor, command } = asked
  const op = { id, actor, command, sentAt }
  if (!('refused' in answer)) ops.push({ ...op, answer: { kind: 'ok', answeredAt, ...answer } })
  else {
    const status = answer.refused === 'different-command' ? 422 : 409
    ops.push({ ...op, answer: { kind: 'fail', answeredAt, status, refused: answer.refused } })
  }
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
