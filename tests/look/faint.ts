import { named } from './cut.ts'
import type { Colour, PageFacts } from './in-page/facts.ts'

/** Text that stands out too little from what is behind it. */
export function faintIn({ lines }: PageFacts, least: number): string[] {
  return lines.flatMap((line) => {
    const contrast = contrastOf(line.colour, line.background)
    return contrast < least - 0.005 ? [`${named(line)} has a contrast of ${contrast.toFixed(2)}, not ${least}`] : []
  })
}

/** As WCAG 2 counts it. */
export function contrastOf(text: Colour, background: Colour): number {
  const [one, other] = [luminance(mixed(text, background)), luminance(background)]
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
}

function mixed([red, green, blue, alpha]: Colour, behind: Colour): Colour {
  const over = (front: number, back: number) => front * alpha + back * (1 - alpha)
  return [over(red, behind[0]), over(green, behind[1]), over(blue, behind[2]), 1]
}

function luminance([red, green, blue]: Colour): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

function linear(channel: number): number {
  const share = channel / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}
