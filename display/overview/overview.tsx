import { deviceKept } from '@tingxu/shared/browser/device-kept.ts'
import { useTheme } from '@tingxu/shared/browser/ui/theme.ts'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { useEffect, useMemo, useRef, useState } from 'react'
import { arrange } from './arrangement.ts'
import { Framed } from './framed.tsx'
import { putToUse, takeGiven } from './given.ts'
import { Head } from './head.tsx'
import { PhoneOffer } from './phone-offer.tsx'
import { useArea } from './use-area.ts'
import { usePhoneTicket } from './use-phone-ticket.ts'

/** A hall's four screens at once, for whoever wants to see how they go together. */
export function Overview() {
  const { words, language } = useWords()
  const { theme, setTheme } = useTheme('overview')
  const ready = useGiven()
  const stage = useRef<HTMLElement>(null)
  const kiosk = useRef<HTMLIFrameElement>(null)
  const area = useArea(stage)
  const ticket = usePhoneTicket(kiosk)
  const arranged = useMemo(() => (area === null ? null : arrange(area)), [area])
  const places = arranged?.places
  useEffect(() => {
    document.title = words.overview.title
  }, [words])
  const asked = `?theme=${theme}&lang=${language}`
  const page = (address: string) => (ready ? address + asked : null)
  const asks = { kiosk: deviceKept('kiosk') === null, board: deviceKept('display') === null }
  const phone = ready && ticket.secret !== null ? `/t${asked}#${ticket.secret}` : null
  return (
    <div className="overview">
      <Head connected={!ready || !asks.kiosk} theme={theme} setTheme={setTheme} />
      <main ref={stage}>
        {places !== undefined && (
          <div className="stage" style={arranged?.size}>
            <Framed
              screen="kiosk"
              step={1}
              place={places.kiosk}
              src={page('/kiosk')}
              alone="/kiosk"
              frame={kiosk}
              asks={asks.kiosk}
            />
            <Framed screen="phone" step={2} place={places.phone} src={phone} alone={phone ?? '/t'}>
              <PhoneOffer ticket={ticket} ready={ready} />
            </Framed>
            <Framed screen="desk" step={3} place={places.desk} src={page('/counter')} alone="/counter" />
            <Framed
              screen="board"
              step={4}
              place={places.board}
              src={ready ? '/display' : null}
              alone="/display"
              asks={asks.board}
            />
          </div>
        )}
      </main>
    </div>
  )
}

/** Whether what the link brought along has been put to use; a link opened over this page begins anew. */
function useGiven(): boolean {
  const [ready, setReady] = useState(false)
  useEffect(() => {
    putToUse(takeGiven()).finally(() => setReady(true))
    const again = () => {
      if (location.hash !== '') location.reload()
    }
    addEventListener('hashchange', again)
    return () => removeEventListener('hashchange', again)
  }, [])
  return ready
}
