import { dueCommands } from '@tingxu/server/domain/due-commands.ts'
import type { Hall } from '@tingxu/server/domain/hall.ts'
import fc from 'fast-check'
import { type Change, change } from './settings-changes.ts'
import { called, calledBack, chosen, givingUp, handed, keyed, worked } from './wishes-at-counters.ts'
import { absence, assigned, ofDay, ofService, published, seated } from './wishes-for-the-hall.ts'
import { cancelled, later, papers, presence, returned, taken, walkIn } from './wishes-of-visitors.ts'
import { MANAGER, picked, TIMER, type Wanted } from './wishing.ts'

/** What somebody in the hall would like to do next; who and which are only known when the moment has come. */
export type Wish = {
  kind: keyof typeof WEIGHTS
  who: number
  which: number
  /** How long after the wish before. */
  gapMs: number
  change: Change
}

const WEIGHTS = {
  take: 40,
  work: 26,
  hand: 12,
  'no-show': 18,
  return: 14,
  chosen: 3,
  'walk-in': 2,
  undo: 7,
  later: 3,
  presence: 6,
  paper: 2,
  cancel: 2,
  timer: 8,
  seat: 2,
  absence: 3,
  assign: 2,
  key: 4,
  service: 1,
  day: 1,
  publish: 2,
}
const KINDS = Object.keys(WEIGHTS) as Wish['kind'][]

const gapMs = fc.oneof(
  { weight: 5, arbitrary: fc.constant(0) },
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 20_000 }) },
  { weight: 4, arbitrary: fc.integer({ min: 20_000, max: 120_000 }) },
  // To the instant, and just before it, at which limits of these halls end.
  { weight: 2, arbitrary: fc.constantFrom(4_999, 5_000, 10_000, 11_999, 12_000, 14_999, 15_000, 60_000) },
  { weight: 1, arbitrary: fc.integer({ min: 600_000, max: 4_500_000 }) },
)

const wish: fc.Arbitrary<Wish> = fc.record({
  kind: fc.oneof(...KINDS.map((kind) => ({ weight: WEIGHTS[kind], arbitrary: fc.constant(kind) }))),
  who: fc.nat(1000),
  which: fc.nat(1000),
  gapMs,
  change,
})

/** A long stretch of a hall's life: mostly what sensible people ask, and some nonsense. */
export const wishes = (atLeast: number) => fc.array(wish, { minLength: atLeast, maxLength: atLeast + 60, size: 'max' })

/** What the wish comes to in the hall as it stands. */
export function wantedIn(hall: Hall, wish: Wish): Wanted {
  const at = hall.at + wish.gapMs
  switch (wish.kind) {
    case 'take':
      return { at, ...taken(hall, wish) }
    case 'work':
      return { at, ...called(hall, wish, worked) }
    case 'hand':
      return { at, ...called(hall, wish, handed) }
    case 'no-show':
      return { at: at + 12_000, ...called(hall, wish, givingUp) }
    case 'key':
      return { at, ...called(hall, wish, keyed) }
    case 'chosen':
      return { at, ...called(hall, wish, chosen(hall)) }
    case 'walk-in':
      return { at, ...called(hall, wish, walkIn(hall)) }
    case 'undo':
      return { at: hall.at + (wish.gapMs % 4000), ...calledBack(hall, wish) }
    case 'return':
      return { at, ...returned(hall, wish) }
    case 'cancel':
      return { at, ...cancelled(hall, wish) }
    case 'later':
      return { at, ...later(hall, wish) }
    case 'presence':
      return { at, ...presence(hall, wish) }
    case 'paper':
      return { at, ...papers(hall, wish) }
    case 'seat':
      return { at, ...seated(hall, wish) }
    case 'absence':
      return { at, ...absence(hall, wish) }
    case 'assign':
      return { at, ...assigned(hall, wish, at) }
    case 'timer':
      return timed(hall, wish, at)
    case 'service':
      return { at, actor: MANAGER, command: ofService(hall, wish) }
    case 'day':
      return { at, actor: MANAGER, command: ofDay(hall, wish) }
    case 'publish':
      return { at, actor: MANAGER, command: published(hall, wish) }
  }
}

function timed(hall: Hall, { who }: Wish, at: number): Wanted {
  const due = picked(dueCommands(hall, at), who)
  if (!due) return { at, actor: TIMER, command: { type: 'openDay' } }
  return { at: Math.max(at, due.at), actor: TIMER, command: due.command }
}
