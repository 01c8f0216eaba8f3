import { textIn } from '@tingxu/shared/browser/use-words.tsx'
import type { NoteRow } from '@tingxu/shared/views.ts'
import { useMemo } from 'react'
import type { RoomWords } from '../room-words.ts'
import { emsOf, notePieces } from './note-pieces.ts'
import { usePage } from './use-page.ts'

/** What the hall tells everybody: one notice after the other in place, each in both languages, and none runs. */
export function Notices({ notes, words }: { notes: NoteRow[]; words: RoomWords }) {
  const pieces = useMemo(() => notes.flatMap((note, index) => piecesOf(note, index + 1, words)), [notes, words])
  const piece = usePage(pieces, 1).items[0]
  const language = piece?.language ?? words.firstLanguage
  const isSecond = language !== words.firstLanguage
  return (
    <footer className="notices" hidden={notes.length === 0} lang={isSecond ? language : undefined}>
      <span className="quiet">{isSecond ? words.second?.notice : words.first.notice}</span>
      <p data-long={emsOf(piece?.text ?? '') > ONE_LINE_EMS}>{piece?.text}</p>
      <span className="quiet which" hidden={notes.length < 2}>
        {piece?.number} / {notes.length}
      </span>
    </footer>
  )
}

type Piece = { number: number; text: string; language: string }

function piecesOf({ text }: NoteRow, number: number, words: RoomWords): Piece[] {
  const languages = [words.firstLanguage, words.secondLanguage].filter((code) => code !== null && code in text)
  const spoken = languages.length === 0 ? [words.firstLanguage] : (languages as string[])
  return spoken.flatMap((language) =>
    notePieces(textIn(text, language)).map((piece) => ({ number, text: piece, language })),
  )
}

/** What stands on one line at the usual size. */
const ONE_LINE_EMS = 33
