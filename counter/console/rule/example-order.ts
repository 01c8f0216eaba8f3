import type { ClassId } from '@tingxu/shared/ids.ts'
import type { Settings } from '@tingxu/shared/settings.ts'
import { ORDINARY } from './class-changes.ts'

/** Somebody of the example: of which class, and for how many minutes they have waited at the first call. */
export type Waiting = { classId: ClassId; minutes: number }
export type Rules = Pick<Settings, 'classes' | 'callingRule' | 'absoluteMax'>

/**
 * In which order they would be called under a draft: one service, one window, a call every few minutes, nobody joins
 * them. The hall's own choice is the server's (server/domain/choice.ts); a test holds this picture of it to that.
 */
export function exampleOrder(rules: Rules, waiting: readonly Waiting[], minutesPerCall: number): Waiting[] {
  const left = [...waiting]
  const called: Waiting[] = []
  while (left.length > 0) {
    const next = chosen(rules, left, called, called.length * minutesPerCall)
    left.splice(left.indexOf(next), 1)
    called.push(next)
  }
  return called
}

function chosen(rules: Rules, left: readonly Waiting[], called: readonly Waiting[], elapsed: number): Waiting {
  const isAbsolute = ({ classId }: Waiting) => classOf(rules, classId)?.absolute === true
  const [absolutes, others] = [left.filter(isAbsolute), left.filter((one) => !isAbsolute(one))]
  const isCapped = others.length > 0 && isRun(called, rules.absoluteMax, isAbsolute)
  return longest(isCapped ? [] : absolutes) ?? byTheRule(rules, others, called, elapsed)
}

function byTheRule(rules: Rules, left: readonly Waiting[], called: readonly Waiting[], elapsed: number): Waiting {
  const { type, n = 1 } = rules.callingRule
  switch (type) {
    case 'earliest-due':
      return least(left, ({ classId, minutes }) => (classOf(rules, classId)?.targetMinutes ?? 0) - minutes)
    case 'accumulating':
      return least(left, ({ classId, minutes }) => -(minutes + elapsed) * (classOf(rules, classId)?.weight ?? 1))
    case 'alternating': {
      const isSpecial = ({ classId }: Waiting) => classId !== ORDINARY
      const [special, ordinary] = [left.filter(isSpecial), left.filter((one) => !isSpecial(one))]
      const sides = isRun(called, n, isSpecial) ? [ordinary, special] : [special, ordinary]
      return least(sides.find((side) => side.length > 0) ?? left, ({ minutes }) => -minutes)
    }
  }
}

function isRun(called: readonly Waiting[], length: number, sort: (one: Waiting) => boolean): boolean {
  return called.length >= length && called.slice(-length).every(sort)
}

const classOf = ({ classes }: Rules, id: ClassId) => classes.find((one) => one.id === id)
const longest = (waiting: readonly Waiting[]): Waiting | undefined =>
  waiting.length === 0 ? undefined : least(waiting, ({ minutes }) => -minutes)

/** Of equals whoever stands first. */
function least(waiting: readonly Waiting[], of: (one: Waiting) => number): Waiting {
  return waiting.reduce((best, one) => (of(one) < of(best) ? one : best))
}
