import type { FoundLine } from './text-lines.ts'

/** Letters that no face has: whatever is drawn for them is drawn for a letter that is missing. */
const MISSING = ['\u{10FFFD}', '\u{2FFFE}', '\u0378']
const SIDE = 48

/** Letters on the page that are drawn as missing ones are, each with where it stands. */
export function missingLetters(found: FoundLine[]): string[] {
  const missing = new Set<string>()
  for (const { line, text, font } of found) {
    const face = `${font.style} ${font.weight} 32px ${font.family}`
    for (const letter of new Set(text.replace(/\s/g, '')))
      if (isMissing(letter, face)) missing.add(`“${letter}” in ${line.where}`)
  }
  return [...missing]
}

const canvas = new OffscreenCanvas(SIDE, SIDE).getContext('2d', { willReadFrequently: true })
const known = new Map<string, boolean>()
const boxes = new Map<string, Set<string>>()

function isMissing(letter: string, face: string): boolean {
  const key = `${face} ${letter}`
  const before = known.get(key)
  if (before !== undefined) return before
  const blank = boxes.get(face) ?? new Set(MISSING.map((each) => drawn(each, face)))
  boxes.set(face, blank)
  const missing = blank.has(drawn(letter, face))
  known.set(key, missing)
  return missing
}

function drawn(letter: string, face: string): string {
  if (canvas === null) return ''
  canvas.clearRect(0, 0, SIDE, SIDE)
  canvas.font = face
  canvas.fillText(letter, 4, 36)
  return canvas.getImageData(0, 0, SIDE, SIDE).data.join()
}
