import type { Settings } from '@tingxu/shared/settings.ts'
import fc from 'fast-check'
import { aFew, call, inOrder, order, rangeOf } from './small-hall.ts'

/** What a manager changes later, at one place. */
export const change = fc.record({
  place: fc.constantFrom('call', 'targets', 'ranges', 'services', 'order', 'counters', 'moves'),
  call,
  order,
  target: fc.constantFrom(0, 3, 30),
  range: fc.record({ first: aFew(5), more: aFew(9) }),
})
export type Change = typeof change extends fc.Arbitrary<infer C> ? C : never

/** The hall's next settings: the same but for the change, or with one service or one counter fewer. */
export function changed(before: Settings, { place, call, target, range, order }: Change): Settings {
  switch (place) {
    case 'call':
      return { ...before, call: { ...call, undoSeconds: before.call.undoSeconds } }
    case 'targets':
      return { ...before, classes: before.classes.map((one) => ({ ...one, targetMinutes: target })) }
    case 'ranges':
      return { ...before, series: before.series.map((one) => ({ ...one, ...rangeOf(range) })) }
    case 'services':
      return withoutLastService(before)
    case 'order':
      return { ...before, ...inOrder(order) }
    case 'counters':
      return { ...before, counters: before.counters.slice(0, Math.max(1, before.counters.length - 1)) }
    case 'moves':
      return withServicesMoved(before)
  }
}

function withoutLastService(before: Settings): Settings {
  const gone = before.services.length > 1 ? before.services.at(-1)?.id : undefined
  const counters = before.counters.map(({ services, standInFor = [], ...counter }) => ({
    ...counter,
    services: services.filter(({ serviceId }) => serviceId !== gone),
    standInFor: standInFor.filter((id) => id !== gone),
  }))
  return { ...before, counters, services: before.services.filter(({ id }) => id !== gone) }
}

/** The counters but the first, which serves everything, change what they serve with each other. */
function withServicesMoved(before: Settings): Settings {
  const [first, ...others] = before.counters
  const moved = others.map((counter, index) => {
    const { services, standInFor = [] } = others[(index + 1) % others.length] ?? counter
    return { ...counter, services, standInFor }
  })
  return { ...before, counters: first ? [first, ...moved] : [] }
}
