import { Figure } from '@tingxu/shared/browser/ui/figured.tsx'
import { Plate } from '@tingxu/shared/browser/ui/plate.tsx'
import { useHallTime } from '@tingxu/shared/browser/use-hall-time.ts'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { waitWords } from '@tingxu/shared/browser/wait-words.ts'
import type { Shut } from '@tingxu/shared/views.ts'
import { firstTouch } from './first-touch.ts'
import { lengthOf } from './length-of.ts'
import type { OfferedService } from './offer.ts'
import { shutWords } from './shut-words.ts'
import { useModes, useSayings } from './use-modes.tsx'

type CardProps = { service: OfferedService; zone: string; isChosen: boolean; take: () => void; explain: () => void }

/** One service: how many are ahead, how long it takes, which windows; or why not now, and when. */
export function ServiceCard({ service, zone, isChosen, take, explain }: CardProps) {
  const { shut } = service
  if (isChosen) return <ChosenCard service={service} />
  if (shut === null) return <OpenCard service={service} take={take} />
  if (shut.why === 'no-ticket-needed') return <NoTicketCard service={service} explain={explain} />
  return <ShutCard service={service} shut={shut} zone={zone} />
}

/** One of several matters that stands on the ticket already. */
function ChosenCard({ service }: { service: OfferedService }) {
  const { matters } = useWords().words.kiosk
  return (
    <button type="button" className="service shut" data-service={service.id} aria-disabled="true">
      <ServiceName service={service} />
      <span className="load">{matters.isChosen}</span>
    </button>
  )
}

function OpenCard({ service, take }: { service: OfferedService; take: () => void }) {
  const sayings = useSayings()
  const { counters, load } = service
  const ahead = load?.waiting ?? 0
  return (
    <button type="button" className="service" data-service={service.id} onClick={firstTouch(take)}>
      <ServiceName service={service} />
      <span className="load">
        {ahead > 0 && <Figure words={sayings.ahead(ahead)} />}
        <Figure
          words={counters.length === 0 && ahead === 0 ? sayings.nobodyWaits : waitWords(load?.wait ?? null, sayings)}
        />
      </span>
      <Where counters={counters} />
    </button>
  )
}

/** Where: not in large print, whose readers are told at the call. */
function Where({ counters }: { counters: number[] }) {
  const { kiosk } = useWords().words
  const { elder } = useModes().modes
  if (elder) return null
  return (
    <span className="where">
      {counters.length === 0 ? kiosk.noWindowOpen : kiosk.windowsOpen(counters.length)}
      <span className="plates">
        {counters.slice(0, PLATES_MAX).map((number) => (
          <Plate key={number} number={number} />
        ))}
      </span>
    </span>
  )
}

/** In large print by the name that people use, if it has one. */
function ServiceName({ service }: { service: OfferedService }) {
  const { text } = useWords()
  const { elder } = useModes().modes
  const name = text((elder && service.plainName) || service.name)
  return <span className={`name ${lengthOf(name)}`}>{name}</span>
}

function ShutCard({ service, shut, zone }: { service: OfferedService; shut: Shut; zone: string }) {
  const speaking = useWords()
  const now = useHallTime(NOW_MS)
  return (
    <button type="button" className="service shut" data-service={service.id} aria-disabled="true">
      <ServiceName service={service} />
      <span className="load">
        <Figure words={shutWords(shut, zone, now, speaking)} />
      </span>
    </button>
  )
}

function NoTicketCard({ service, explain }: { service: OfferedService; explain: () => void }) {
  const { words } = useWords()
  return (
    <button type="button" className="service" data-service={service.id} onClick={firstTouch(explain)}>
      <ServiceName service={service} />
      <span className="load">{words.kiosk.noTicketNeeded}</span>
      <span className="where more">{words.kiosk.seeHow}</span>
    </button>
  )
}

const PLATES_MAX = 4
/** Which day it is matters to "tickets from", seconds do not. */
const NOW_MS = 60_000
