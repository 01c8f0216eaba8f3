import { decide } from '@tingxu/server/domain/decide.ts'
import { newId } from '@tingxu/shared/ids.ts'
import { type Bar, barOf, median } from './figures.ts'
import { clerkOf, type HallByHand } from './hall-by-hand.ts'
import { waitingHall } from './waiting-hall.ts'

const COUNTERS = 80
const FEW = 100
const MANY = 10_000
const ROUNDS = 40
const CALLS = 500
const MICROSECONDS_MAX = 200

/** Choosing the next of ten thousand, by itself and beside choosing the next of a hundred. */
export function callNextBars(): { bars: Bar[]; runs: Record<'few' | 'many', number[]> } {
  const [few, many] = [waitingHall(FEW, COUNTERS), waitingHall(MANY, COUNTERS)]
  const runs: Record<'few' | 'many', number[]> = { few: [], many: [] }
  for (let round = 0; round < ROUNDS; round++) {
    runs.few.push(microseconds(few))
    runs.many.push(microseconds(many))
  }
  const product = median(runs.many)
  return {
    bars: [
      barOf(`call next with ${MANY} waiting`, { product, limit: MICROSECONDS_MAX, unit: 'µs' }, { most: 1 }),
      barOf(`call next with ${MANY} waiting, to ${FEW}`, { product, limit: median(runs.few), unit: 'µs' }, { most: 2 }),
    ],
    runs,
  }
}

/** Of one decision, over all counters in turn. Deciding changes nothing, so it can be done again and again. */
function microseconds({ hall, at }: HallByHand): number {
  const counterIds = [...hall.counters.keys()]
  const id = newId()
  const startedAt = performance.now()
  for (let call = 0; call < CALLS; call++) {
    const counterId = counterIds[call % counterIds.length] ?? ''
    decide(hall, { id, at, actor: clerkOf(counterId), command: { type: 'callNext', counterId, expect: null } })
  }
  return ((performance.now() - startedAt) * 1000) / CALLS
}
