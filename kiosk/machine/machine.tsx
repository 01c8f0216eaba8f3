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
import { useTicketFetched } from './ticket-step.tsx'
import { useEquipment } from './use-equipment.ts'
import { ModesProvider, PLAIN, useModes, usePatience } from './use-modes.tsx'
import { useScanner } from './use-scanner.ts'
import { useUntouched } from './use-untouched.ts'
import { useVisit, type Visiting } from './use-visit.ts'
import { isWaitingForTouch, REST, START } from './visit.ts'

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
        <ModesProvider>
          <Visits offer={offer} stale={stale} />
        </ModesProvider>
      )}
    </Fitted>
  )
}

function Visits({ offer, stale }: { offer: Offer; stale: boolean }) {
  const visiting = useVisit()
  useTicketFetched()
  const { go } = visiting
  const choose = useCallback(() => go(START), [go])
  const forget = useForgetting(offer)
  const done = useCallback(() => {
    forget()
    go(START)
  }, [forget, go])
  useIdle(visiting, forget, offer.hall.languages[0])
  useScanner(visiting.scanned)
  return (
    <Frame hall={offer.hall} stale={stale} scanner={useEquipment().scanner}>
      <Step offer={offer} visiting={visiting} done={done} choose={choose} />
    </Frame>
  )
}

/** Nobody there: first the start as the next visitor should find it, then rest. */
function useIdle({ visit, go }: Visiting, forget: () => void, first: string | undefined) {
  const { language } = useWords()
  const idleMs = usePatience()(KIOSK_IDLE_MS)
  const untouched = useCallback(() => {
    forget()
    go(visit === START ? REST : START)
  }, [visit, go, forget])
  const { elder, reach } = useModes().modes
  // Whoever asks for large print or another language at a machine at rest is there.
  useEffect(() => {
    if (visit === REST && (elder || reach || language !== first)) go(START)
  }, [visit, elder, reach, language, first, go])
  useUntouched(isWaitingForTouch(visit) ? idleMs : null, untouched)
  useReloadWhenIdle(visit === START || visit === REST)
}

/** The next visitor finds the machine in the hall's first language and in plain print, whatever the last one chose. */
function useForgetting({ hall }: Offer): () => void {
  const { setLanguage } = useWords()
  const { setModes } = useModes()
  const first = hall.languages[0]
  useEffect(() => {
    if (first !== undefined) setLanguage(first)
  }, [first, setLanguage])
  return useCallback(() => {
    if (first !== undefined) setLanguage(first)
    setModes(PLAIN)
  }, [first, setLanguage, setModes])
}
