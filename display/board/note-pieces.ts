import { NOTE_EMS_MAX } from '@tingxu/shared/limits.ts'

/**
 * A notice in pieces that each fit the band: at its sentences if it can be, else at its clauses, else between letters.
 * Nothing of it is left out, and nothing is set smaller than a board may be.
 */
export function notePieces(text: string, emsMax: number = NOTE_EMS_MAX): string[] {
  return [AFTER_SENTENCES, AFTER_CLAUSES, BETWEEN_LETTERS]
    .reduce<string[]>((pieces, ends) => pieces.flatMap((piece) => parted(piece, ends, emsMax)), [text.trim()])
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
}

/** How wide a text is, in em: Chinese is as wide as it is high, Latin about half. */
export function emsOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (WIDE.test(letter) ? 1 : 0.52), 0)
}

/** As few pieces as hold it, filled one after the other. */
function parted(text: string, ends: RegExp, emsMax: number): string[] {
  if (emsOf(text) <= emsMax) return [text]
  const pieces: string[] = []
  for (const part of text.split(ends)) {
    const last = pieces.at(-1)
    if (last !== undefined && emsOf(last + part) <= emsMax) pieces[pieces.length - 1] = last + part
    else pieces.push(part)
  }
  return pieces
}

const AFTER_SENTENCES = /(?<=[。！？；]|[.!?;]\s)/
const AFTER_CLAUSES = /(?<=[，、：]|[,:]\s)/
const BETWEEN_LETTERS = /(?<=\s)|(?=\p{Script=Han})/u
const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u
