import type { Box, PageFacts, TextLine } from './in-page/facts.ts'

/** Letters may reach this far over an edge, in px: a rounding, not a fault. */
const TOLERANCE_PX = 1.5

/** Text that is cut off, shortened, runs out of its box or off the screen, or lies under something. */
export function cutIn(facts: PageFacts, mayScroll: boolean): string[] {
  const { width, height, scrollWidth } = facts
  const screen = {
    left: 0,
    top: mayScroll ? Number.NEGATIVE_INFINITY : 0,
    right: width,
    bottom: mayScroll ? Number.POSITIVE_INFINITY : height,
  }
  const whole = facts.lines.filter(({ shortened }) => !shortened)
  return [
    ...new Set(facts.lines.filter(({ shortened }) => shortened).map((line) => `${named(line)} is shortened`)),
    ...facts.cutNumbers.map((number) => `${named(number)} is wider than its field`),
    ...(scrollWidth > width + 1 ? [`the page is ${scrollWidth} px wide on a screen of ${width}`] : []),
    ...whole.flatMap((line) => faultsOf(line, screen)),
    ...overlaps(whole),
  ]
}

function faultsOf(line: TextLine, screen: Box): string[] {
  // What can be scrolled into sight is judged when it is there; sideways nothing scrolls.
  const upright: readonly Side[] = line.scrolls ? ['left', 'right'] : SIDES
  const off = upright.flatMap((side) => beyond(line.ink, screen, side, 'the screen'))
  const cut = upright.flatMap((side) => beyond(line.ink, line.seenIn, side, 'what cuts it off'))
  const out = line.holder === null ? [] : upright.flatMap((side) => beyond(line.ink, line.holder?.box, side, 'its box'))
  const covered = line.coveredBy !== null && !line.scrolls ? [`lies under ${line.coveredBy}`] : []
  const worst = [...off, ...cut, ...out, ...covered][0]
  return worst === undefined ? [] : [`${named(line)} ${worst}`]
}

type Side = keyof Box
const SIDES: readonly Side[] = ['left', 'top', 'right', 'bottom']

function beyond(ink: Box, box: Box | undefined, side: Side, of: string): string[] {
  if (box === undefined) return []
  const px = side === 'left' || side === 'top' ? box[side] - ink[side] : ink[side] - box[side]
  return px > TOLERANCE_PX ? [`runs ${Math.round(px)} px over the ${side} of ${of}`] : []
}

/** Letters over letters. */
function overlaps(lines: readonly TextLine[]): string[] {
  return lines.flatMap((one, index) =>
    lines
      .slice(index + 1)
      .filter((other) => !one.scrolls && !other.scrolls && overlap(one.ink, other.ink))
      .map((other) => `${named(one)} and ${named(other)} lie on each other`),
  )
}

function overlap(one: Box, other: Box): boolean {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left)
  const along = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
  return across > TOLERANCE_PX && along > TOLERANCE_PX
}

export const named = ({ text, where }: Pick<TextLine, 'text' | 'where'>) => `“${text}” (${where})`
