import type { Bar, Bars } from './bars.ts'
import { named } from './cut.ts'
import type { PageFacts } from './in-page/facts.ts'

/** A hundredth of a px is the browser's arithmetic. */
const TOLERANCE_PX = 0.05

/** Text under the sizes that its screen promises. `scale`: px of this screen for one of that which it is drawn for. */
export function smallIn({ lines, width, height }: PageFacts, bars: Bars, scale: number): string[] {
  return lines.flatMap((line) => {
    const least = leastOf(bars.text, line.kind, width > height) * scale
    return line.fontPx < least - TOLERANCE_PX ? [`${named(line)} is ${round(line.fontPx)} px, not ${round(least)}`] : []
  })
}

/** What is too small for a finger, or on a desk for a hurried mouse. */
export function narrowIn({ targets, width, height }: PageFacts, bars: Bars, scale: number): string[] {
  return targets.flatMap((target) => {
    const least = leastOf(bars.targets, target.kind, width > height) * scale
    const side = Math.min(target.width, target.height)
    const fits = side >= least - TOLERANCE_PX
    return fits ? [] : [`“${target.name}” (${target.where}) can be touched on ${round(side)} px, not ${round(least)}`]
  })
}

function leastOf(bars: readonly Bar[], kind: string | null, lying: boolean): number {
  const bar = bars.find((each) => each.kind === kind)
  if (bar === undefined) throw new Error(`there is no bar for ${kind}`)
  return lying ? (bar.lying ?? bar.least) : bar.least
}

const round = (px: number) => Math.round(px * 10) / 10
