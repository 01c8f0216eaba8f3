import { Clock } from '@tingxu/shared/browser/ui/clock.tsx'
import { textIn, useWords } from '@tingxu/shared/browser/use-words.tsx'
import { KIOSK_NOTE_MS } from '@tingxu/shared/limits.ts'
import { wordsOf } from '@tingxu/shared/words/words.ts'
import { useEffect, useState } from 'react'
import type { Offer } from './offer.ts'
import { PaperNote } from './paper-note.tsx'
import { Title } from './title.tsx'

/** A machine that nobody uses: calm, in every language of the hall, and awake at a touch anywhere. */
export function Rest({ offer: { hall, notes, ownTexts }, wake }: { offer: Offer; wake: () => void }) {
  const { words, language } = useWords()
  const welcome = ownTexts['kiosk-welcome']
  const titleIn = (code: string) => (welcome ? textIn(welcome, code) : wordsOf(code).kiosk.rest.title)
  const others = hall.languages.filter((code) => code !== language)
  return (
    <section className="rest">
      <Clock zone={hall.zone} />
      <Title>{titleIn(language)}</Title>
      <p className="others">
        {others.map((code) => (
          <span key={code} lang={code}>
            {titleIn(code)}
          </span>
        ))}
      </p>
      <Note notes={notes.map((note) => textIn(note, language))} />
      <PaperNote />
      <button type="button" className="press main" onClick={wake}>
        {words.kiosk.rest.press}
      </button>
    </section>
  )
}

/** One notice, then the next, in its place: nothing runs across the screen. */
function Note({ notes }: { notes: string[] }) {
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    const turning = setInterval(() => setTurn((before) => before + 1), KIOSK_NOTE_MS)
    return () => clearInterval(turning)
  }, [])
  return <p className="note">{notes.length === 0 ? '' : notes[turn % notes.length]}</p>
}
