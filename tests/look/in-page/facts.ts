/** What is measured in a page, in px of its viewport; judged outside of it. */
export type Box = { left: number; top: number; right: number; bottom: number }
export type Colour = [red: number, green: number, blue: number, alpha: number]

/** One line of text as it is painted. */
export type TextLine = {
  text: string
  /** Which element, as a reader of the source would find it. */
  where: string
  /** Which text it is a line of: lines of one text have one number. */
  node: number
  /** From the first to the last letter, and no higher than their ink. */
  ink: Box
  fontPx: number
  /** The first of the kinds asked for that the element is of. */
  kind: string | null
  /** The part of the page in which this text can be seen: whatever cuts off what runs out of it, taken together. */
  seenIn: Box
  /** Whether it can be scrolled into sight where it is not. */
  scrolls: boolean
  /** Whether it ends in an ellipsis; then its boxes are those of the whole text. */
  shortened: boolean
  /** The nearest painted box around it, as a button or a plate is. */
  holder: { where: string; box: Box } | null
  coveredBy: string | null
  colour: Colour
  background: Colour
}

/** What can be touched. */
export type Target = { where: string; name: string; width: number; height: number; kind: string | null }

export type PageFacts = {
  width: number
  height: number
  /** How wide the page would like to be. */
  scrollWidth: number
  scrollHeight: number
  lines: TextLine[]
  targets: Target[]
  /** Numbers that are wider than the field they stand in. */
  cutNumbers: { text: string; where: string }[]
  /** Letters that are drawn as the box of a missing one. */
  missing: string[]
}

/** Kinds of text or target: the first selector that the element or one around it matches. */
export type Kinds = readonly { kind: string; selector: string }[]

declare global {
  var pageFacts: ((texts: Kinds, targets: Kinds) => PageFacts) | undefined
}
