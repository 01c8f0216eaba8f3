import type { Box } from './facts.ts'

export type Font = { size: number; weight: string; style: string; family: string; scale: number }

export function fontOf(element: Element): Font {
  const { fontSize, fontWeight, fontStyle, fontFamily } = getComputedStyle(element)
  return {
    size: Number.parseFloat(fontSize),
    weight: fontWeight,
    style: fontStyle,
    family: fontFamily,
    scale: scaleOf(element),
  }
}

/**
 * The box of a line reaches as high as the face allows, which is far more than its letters need: a tight line would
 * look cut. What counts is the ink.
 */
export function inkOf(box: DOMRect, text: string, font: Font): Box {
  const { ascent, descent, over, under } = measured(text, font)
  const baseline = box.top + (box.height * ascent) / (ascent + descent)
  const { left, right } = box
  return { left, right, top: baseline - over * font.scale, bottom: baseline + under * font.scale }
}

/** What Fitted makes of a screen that was drawn for another size. */
function scaleOf(element: Element): number {
  const fitted = element.closest('.fitted')
  return fitted === null ? 1 : new DOMMatrix(getComputedStyle(fitted).transform).a
}

const canvas = new OffscreenCanvas(1, 1).getContext('2d')
const known = new Map<string, { ascent: number; descent: number; over: number; under: number }>()

function measured(text: string, { size, weight, style, family }: Font) {
  const font = `${style} ${weight} ${size}px ${family}`
  const key = `${font} ${text}`
  const before = known.get(key)
  if (before !== undefined || canvas === null) return before ?? { ascent: 1, descent: 0, over: 1, under: 0 }
  canvas.font = font
  const of = canvas.measureText(text)
  const metrics = {
    ascent: of.fontBoundingBoxAscent,
    descent: of.fontBoundingBoxDescent,
    over: of.actualBoundingBoxAscent,
    under: of.actualBoundingBoxDescent,
  }
  known.set(key, metrics)
  return metrics
}
