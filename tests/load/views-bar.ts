import type { Hall } from '@tingxu/server/domain/hall.ts'
import type { Touched } from '@tingxu/server/domain/touched.ts'
import { LiveView } from '@tingxu/server/live/live-view.ts'
import { type Bar, barOf, median } from './figures.ts'
import { clerkOf, type HallByHand, KIOSK } from './hall-by-hand.ts'
import { waitingHall } from './waiting-hall.ts'

const WAITING = 10_000
const COUNTERS = 80
const STEPS = 600
const MS_MAX = 2

/** What the screens of a full hall cost: after each step, and each second. */
export function viewsBar(): { bars: Bar[]; runs: Record<'step' | 'second', number[]> } {
  const hall = waitingHall(WAITING, COUNTERS)
  const views = viewsOf(hall.hall)
  const runs: Record<'step' | 'second', number[]> = { step: [], second: [] }
  for (let step = 0; step < STEPS; step++) {
    hall.at += 100
    const touched = happens(hall, step)
    runs.step.push(timed(() => refresh(views, hall, (view) => view.touch(hall.hall, touched))))
    if (step % 10 === 9) runs.second.push(timed(() => refresh(views, hall, (view) => view.touchEachSecond())))
  }
  const step = { product: median(runs.step), limit: MS_MAX, unit: 'ms' }
  return {
    bars: [barOf(`a step on every screen, ${WAITING} waiting, ${COUNTERS} desks`, step, { most: 1 })],
    runs,
  }
}

/** Every desk, the board of every zone and of the whole hall, and the kiosk, each followed. */
function viewsOf(hall: Hall): LiveView[] {
  const views = [new LiveView(hall, 'kiosk', null, hall.at), new LiveView(hall, 'board', null, hall.at)]
  for (const id of hall.counters.keys()) views.push(new LiveView(hall, 'desk', id, hall.at))
  for (const view of views) view.follow({ delta: () => {}, pulse: () => {} })
  return views
}

/** Somebody takes a ticket, and a counter calls the next: one in turn with the other. */
function happens(hall: HallByHand, step: number): Touched {
  const counterIds = [...hall.hall.counters.keys()]
  const counterId = counterIds[(step >> 1) % counterIds.length] ?? ''
  const { currentId: expect = null } = hall.hall.counters.get(counterId) ?? {}
  return step % 2 === 0
    ? hall.touch(KIOSK, { type: 'takeTicket', serviceIds: [`service-${1 + (step % 25)}`] })
    : hall.touch(clerkOf(counterId), { type: 'callNext', counterId, expect })
}

function refresh(views: readonly LiveView[], { hall, at }: HallByHand, touch: (view: LiveView) => void): void {
  for (const view of views) {
    touch(view)
    view.refresh(hall, at)
  }
}

function timed(work: () => void): number {
  const startedAt = performance.now()
  work()
  return performance.now() - startedAt
}
