import { Plate } from '@tingxu/shared/browser/ui/plate.tsx'
import { useHallTime } from '@tingxu/shared/browser/use-hall-time.ts'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { Shut } from '@tingxu/shared/views.ts'
import { Figure } from '../figured.tsx'
import { waitWords } from '../wait-words.ts'
import { firstTouch } from './first-touch.ts'
import type { OfferedService } from './offer.ts'
import { shutWords } from './shut-words.ts'

type CardProps = { service: OfferedService; zone: string; take: () => void; explain: () => void }

/** One service: how many are ahead, how long it takes, which windows; or why not now, and when. */
export function ServiceCard({ service, zone, take, explain }: CardProps) {
  const { shut } = service
  if (shut === null) return <OpenCard service={service} take={take} />
  if (shut.why === 'no-ticket-needed') return <NoTicketCard service={service} explain={explain} />
  return <ShutCard service={service} shut={shut} zone={zone} />
}

function OpenCard({ service, take }: { service: OfferedService; take: () => void }) {
  const { words, text } = useWords()
  const { counters, load } = service
  const ahead = load?.waiting ?? 0
  return (
    <button type="button" className="service" data-service={service.id} onClick={firstTouch(take)}>
      <span className="name">{text(service.name)}</span>
      <span className="load">
        {ahead > 0 && <Figure words={words.kiosk.ahead(ahead)} />}
        <Figure
          words={
            counters.length === 0 && ahead === 0 ? words.kiosk.nobodyWaits : waitWords(load?.wait ?? null, words.kiosk)
          }
        />
      </span>
      <span className="where">
        {counters.length === 0 ? words.kiosk.noWindowOpen : words.kiosk.windowsOpen(counters.length)}
        <span className="plates">
          {counters.slice(0, PLATES_MAX).map((number) => (
            <Plate key={number} number={number} />
          ))}
        </span>
      </span>
    </button>
  )
}

function ShutCard({ service, shut, zone }: { service: OfferedService; shut: Shut; zone: string }) {
  const speaking = useWords()
  const now = useHallTime(NOW_MS)
  return (
    <button type="button" className="service shut" data-service={service.id} aria-disabled="true">
      <span className="name">{speaking.text(service.name)}</span>
      <span className="load">
        <Figure words={shutWords(shut, zone, now, speaking)} />
      </span>
    </button>
  )
}

function NoTicketCard({ service, explain }: { service: OfferedService; explain: () => void }) {
  const { words, text } = useWords()
  return (
    <button type="button" className="service" data-service={service.id} onClick={firstTouch(explain)}>
      <span className="name">{text(service.name)}</span>
      <span className="load">{words.kiosk.noTicketNeeded}</span>
      <span className="where more">{words.kiosk.seeHow}</span>
    </button>
  )
}

const PLATES_MAX = 4
/** Which day it is matters to "tickets from", seconds do not. */
const NOW_MS = 60_000
