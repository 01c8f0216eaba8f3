import { isShortened, seenOf, tellsItsTitle } from './clips.ts'
import { backgroundOf, colourOf } from './colours.ts'
import { coverOf } from './covers.ts'
import { isSeen, kindOf, whereIs } from './elements.ts'
import type { Box, Kinds, TextLine } from './facts.ts'
import { holderOf } from './holders.ts'
import { type Font, fontOf, inkOf } from './ink.ts'

/** With all its letters and the face that they are drawn in. */
export type FoundLine = { line: TextLine; text: string; font: Font }

/** Every line of text that somebody can read. */
export function textLines(top: Element, kinds: Kinds): FoundLine[] {
  const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT)
  const found: FoundLine[] = []
  for (let node = walker.nextNode(), number = 0; node !== null; node = walker.nextNode(), number += 1) {
    const element = node.parentElement
    const text = node.nodeValue?.replace(/\s+/g, ' ').trim() ?? ''
    if (element === null || text === '' || !isSeen(element)) continue
    found.push(...linesOf(node, number, element, text, kinds))
  }
  return found
}

function linesOf(node: Node, number: number, element: Element, text: string, kinds: Kinds): FoundLine[] {
  const range = document.createRange()
  range.selectNodeContents(node)
  const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1)
  const font = fontOf(element)
  const seen = seenOf(element)
  const parts = {
    text: text.slice(0, TEXT_SHOWN),
    where: whereIs(element),
    node: number,
    shortened: isShortened(element),
    ...seen,
  }
  const holder = tellsItsTitle(element) ? null : holderOf(element)
  const rest = { kind: kindOf(element, kinds), holder, colour: colourOf(element) }
  return boxes.map((box) => {
    const ink = inkOf(box, text, font)
    const point = middleOf(ink)
    const line = { ...parts, ...rest, ink, fontPx: font.size * font.scale }
    return { line: { ...line, coveredBy: coverOf(element, ink), background: backgroundOf(element, point) }, text, font }
  })
}

const TEXT_SHOWN = 40

function middleOf({ left, top, right, bottom }: Box): { x: number; y: number } {
  return { x: (left + right) / 2, y: (top + bottom) / 2 }
}
