import { Fitted } from '@tingxu/shared/browser/ui/fitted.tsx'
import { useReloadWhenIdle } from '@tingxu/shared/browser/use-reload-when-idle.ts'
import { useView } from '@tingxu/shared/browser/use-view.ts'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { KIOSK_IDLE_MS } from '@tingxu/shared/limits.ts'
import { useCallback, useEffect, useMemo } from 'react'
import { Frame } from './frame.tsx'
import { Message } from './message.tsx'
import { type Offer, offerFrom } from './offer.ts'
import { Step } from './step.tsx'
import { useUntouched } from './use-untouched.ts'
import { useVisit } from './use-visit.ts'
import { START } from './visit.ts'

const LANDSCAPE = { width: 1366, height: 768 }
const PORTRAIT = { width: 1080, height: 1920 }

/** The machine in the hall: what it offers, and one visit after the other. */
export function Machine() {
  const { rows, connection, refused } = useView('kiosk')
  const { words } = useWords()
  const offer = useMemo(() => offerFrom(rows.values()), [rows])
  const stale = connection.state === 'lost' && connection.stale
  return (
    <Fitted landscape={LANDSCAPE} portrait={PORTRAIT}>
      {offer === null ? (
        <main className="kiosk">
          <Message title={refused === null ? words.kiosk.connecting : words.common.notShown} />
        </main>
      ) : (
        <Visits offer={offer} stale={stale} />
      )}
    </Fitted>
  )
}

function Visits({ offer, stale }: { offer: Offer; stale: boolean }) {
  const visiting = useVisit()
  const beginInFirstLanguage = useFirstLanguage(offer, visiting.begin)
  const { visit } = visiting
  const choosing = visit.at === 'choosing' || visit.at === 'no-ticket'
  useUntouched(choosing ? KIOSK_IDLE_MS : null, beginInFirstLanguage)
  useReloadWhenIdle(visit === START)
  return (
    <Frame hall={offer.hall} stale={stale}>
      <Step offer={offer} visiting={{ ...visiting, begin: beginInFirstLanguage }} />
    </Frame>
  )
}

/** The next visitor finds the machine in the hall's first language, whatever the last one spoke. */
function useFirstLanguage({ hall }: Offer, begin: () => void): () => void {
  const { setLanguage } = useWords()
  const first = hall.languages[0]
  useEffect(() => {
    if (first !== undefined) setLanguage(first)
  }, [first, setLanguage])
  return useCallback(() => {
    if (first !== undefined) setLanguage(first)
    begin()
  }, [first, setLanguage, begin])
}
