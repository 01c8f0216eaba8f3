import { createHash } from 'node:crypto'
import { type Ask, type Decision, isRefusal } from '@tingxu/server/domain/ask.ts'
import { canonicalHash, sealStep } from '@tingxu/server/domain/chain.ts'
import { decide } from '@tingxu/server/domain/decide.ts'
import type { Step } from '@tingxu/server/domain/events.ts'
import { evolve } from '@tingxu/server/domain/evolve.ts'
import { emptyHall, type Hall } from '@tingxu/server/domain/hall.ts'
import { writeHall } from '@tingxu/server/domain/snapshot.ts'
import type { Touched } from '@tingxu/server/domain/touched.ts'
import type { Settings } from '@tingxu/shared/settings.ts'
import fc from 'fast-check'
import { linesOf } from '../helpers/line-orders.ts'
import { smallHall } from './small-hall.ts'
import { type Wish, wantedIn, wishes } from './wishes.ts'
import { MANAGER, type Wanted } from './wishing.ts'

/** A hall and what its people will want, long enough for labels to come round and days to end. */
export type Life = { settings: Settings; startsAt: number; wishes: Wish[] }

export const life = (wishesAtLeast: number): fc.Arbitrary<Life> =>
  fc.record({
    settings: smallHall,
    startsAt: fc.integer({ min: Date.UTC(2015, 0), max: Date.UTC(2035, 0) }),
    wishes: wishes(wishesAtLeast),
  })

export type Watch = {
  /** Before each command is judged. */
  asked?(hall: Hall, ask: Ask): void
  decided?(hall: Hall, ask: Ask, decision: Decision): void
  /** After each step. */
  evolved?(hall: Hall, step: Step, touched: Touched, wish: Wish | null): void
}

/** Lives it through, and whatever is wanted after that, and gives the log. */
export function lived(
  { settings, startsAt, wishes }: Life,
  watch: Watch = {},
  afterwards: (hall: Hall) => Iterable<Wanted> = () => [],
): { hall: Hall; log: Step[] } {
  const hall = emptyHall('small', 'manual')
  const log: Step[] = []
  const ask = (wanted: Wanted, wish: Wish | null) => {
    const step = asked(hall, { id: idOf(log.length, wish), ...wanted }, watch)
    if (!step) return
    const touched = evolve(hall, step)
    log.push(step)
    watch.evolved?.(hall, step, touched, wish)
  }
  ask({ at: startsAt, actor: MANAGER, command: { type: 'publishSettings', settings, baseSeq: 0 } }, null)
  ask({ at: startsAt, actor: MANAGER, command: { type: 'openDay' } }, null)
  for (const wish of wishes) ask(wantedIn(hall, wish), wish)
  for (const wanted of afterwards(hall)) ask(wanted, null)
  return { hall, log }
}

/** One more thing that somebody does, without anybody watching; the refusal, if it is one. */
export function act(hall: Hall, wanted: Wanted): Decision {
  const ask = { id: idOf(hall.seq, null), ...wanted }
  const decision = decide(hall, ask)
  if (!isRefusal(decision) && decision.length > 0) evolve(hall, stepOf(hall, ask, decision))
  return decision
}

function asked(hall: Hall, ask: Ask, watch: Watch): Step | null {
  watch.asked?.(hall, ask)
  const decision = decide(hall, ask)
  watch.decided?.(hall, ask, decision)
  if (isRefusal(decision) || decision.length === 0) return null
  return stepOf(hall, ask, decision)
}

function stepOf(hall: Hall, { id: commandId, at, actor, command }: Ask, events: Step['events']): Step {
  return sealStep(hall.hash, { seq: hall.seq + 1, at, actor, commandId, bodyHash: canonicalHash(command), events })
}

/** The same life gives the same ids. */
function idOf(place: number, wish: Wish | null): string {
  const hex = createHash('md5').update(`${place} ${wish?.who} ${wish?.which}`).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20)].join('-')
}

/** All that a hall holds, its lines too, which a checkpoint leaves out: for comparing two. */
export function wholeOf(hall: Hall) {
  return { state: JSON.parse(writeHall(hall)) as unknown, lines: linesOf(hall) }
}
