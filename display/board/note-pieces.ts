import { NOTE_EMS_MAX } from '@tingxu/shared/limits.ts'

/**
 * A notice in pieces that each fit the band: at its sentences if it can be, else at its clauses, else between letters.
 * Nothing of it is left out, and nothing is set smaller than a board may be.
 */
export function notePieces(text: string, emsMax: number = NOTE_EMS_MAX): string[] {
  return [SENTENCES, CLAUSES, LETTERS]
    .reduce<string[]>((pieces, parts) => pieces.flatMap((piece) => parted(piece, parts, emsMax)), [text.trim()])
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
}

/** How wide a text is, in em: Chinese is as wide as it is high, Latin about half. */
export function emsOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (WIDE.test(letter) ? 1 : 0.52), 0)
}

/** As few pieces as hold it, filled one after the other. */
function parted(text: string, parts: RegExp, emsMax: number): string[] {
  if (emsOf(text) <= emsMax) return [text]
  const pieces: string[] = []
  for (const part of text.match(parts) ?? []) {
    const last = pieces[pieces.length - 1]
    if (last !== undefined && emsOf(last + part) <= emsMax) pieces[pieces.length - 1] = last + part
    else pieces.push(part)
  }
  return pieces
}

const SENTENCES = /.+?(?:[。！？；]|[.!?;]\s|$)/g
const CLAUSES = /.+?(?:[，、：]|[,:]\s|$)/g
/** Letters of Chinese, words of other languages. */
const LETTERS = /\p{Script=Han}[^\p{Script=Han}\s]*\s*|[^\p{Script=Han}\s]+\s*/gu
const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u
