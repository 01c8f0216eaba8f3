import { Clock } from '@tingxu/shared/browser/ui/clock.tsx'
import { ConnectionBar } from '@tingxu/shared/browser/ui/connection-bar.tsx'
import { TestClockBar } from '@tingxu/shared/browser/ui/test-clock-bar.tsx'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { HallRow } from '@tingxu/shared/views.ts'
import { WORDS, wordsOf } from '@tingxu/shared/words/words.ts'
import { type ReactNode, useEffect } from 'react'

/** What stands on every screen of the machine: whose hall it is, the time, the link, and the other languages. */
export function Frame({ hall, stale, children }: { hall: HallRow; stale: boolean; children: ReactNode }) {
  const { text, words } = useWords()
  useEffect(() => {
    document.title = words.kiosk.title
  }, [words])
  return (
    <main className={stale ? 'kiosk stale' : 'kiosk'}>
      <div className="bars">
        <TestClockBar hall={hall} />
        <ConnectionBar zone={hall.zone}>{words.kiosk.lostMeanwhile}</ConnectionBar>
      </div>
      <header className="hallbar">
        <b>{text(hall.name)}</b>
        <Clock zone={hall.zone} />
      </header>
      <div className="content">{children}</div>
      <Modes offered={hall.languages} />
    </main>
  )
}

/** How the machine speaks. The other languages stand there by their own names. */
function Modes({ offered }: { offered: string[] }) {
  const { language, setLanguage, words } = useWords()
  const others = offered.filter((code) => code !== language && code in WORDS)
  return (
    <nav className="modes" aria-label={words.kiosk.languages}>
      {others.map((code) => (
        <button key={code} type="button" className="mode" lang={code} onClick={() => setLanguage(code)}>
          {wordsOf(code).language}
        </button>
      ))}
    </nav>
  )
}
