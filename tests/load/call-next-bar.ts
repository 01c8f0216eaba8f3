import { decide } from '@tingxu/server/domain/decide.ts'
import { newId } from '@tingxu/shared/ids.ts'
import { largeHall } from '../helpers/large-hall.ts'
import { type Bar, barOf, median } from './figures.ts'
import { clerkOf, HallByHand, KIOSK, MANAGER } from './hall-by-hand.ts'

const COUNTERS = 40
const SERVICES = 25
const FEW = 100
const MANY = 10_000
const ROUNDS = 40
const CALLS = 500

/** Choosing the next of ten thousand beside choosing the next of a hundred. */
export function callNextBar(): { bar: Bar; runs: Record<'few' | 'many', number[]> } {
  const [few, many] = [hallWith(FEW), hallWith(MANY)]
  const runs: Record<'few' | 'many', number[]> = { few: [], many: [] }
  for (let round = 0; round < ROUNDS; round++) {
    runs.few.push(microseconds(few))
    runs.many.push(microseconds(many))
  }
  const figures = { product: median(runs.many), limit: median(runs.few), unit: 'µs' }
  return { bar: barOf(`call next with ${MANY} waiting, to ${FEW}`, figures, { most: 2 }), runs }
}

function hallWith(waiting: number): HallByHand {
  const hall = new HallByHand('bench', largeHall({ counters: COUNTERS, services: SERVICES }), Date.now())
  hall.found()
  hall.step(MANAGER, { type: 'openDay' })
  for (const counterId of hall.hall.counters.keys()) hall.step(clerkOf(counterId), { type: 'openCounter', counterId })
  for (let index = 0; index < waiting; index++) {
    hall.at += 7
    const classId = index % 9 === 0 ? 'priority' : 'ordinary'
    hall.step(KIOSK, { type: 'takeTicket', serviceIds: [`service-${1 + (index % SERVICES)}`], classId })
  }
  return hall
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
