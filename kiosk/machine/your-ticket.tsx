import { Label } from '@tingxu/shared/browser/ui/label.tsx'
import { Plate } from '@tingxu/shared/browser/ui/plate.tsx'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { KIOSK_TICKET_MS } from '@tingxu/shared/limits.ts'
import type { CSSProperties } from 'react'
import { Figure } from '../figured.tsx'
import { type Figured, waitWords } from '../wait-words.ts'
import { firstTouch } from './first-touch.ts'
import type { OfferedService } from './offer.ts'
import { TicketCode } from './ticket-code.tsx'
import { Title } from './title.tsx'
import { useCountdown } from './use-countdown.ts'
import type { TakenTicket } from './visit.ts'

type YourTicketProps = { taken: TakenTicket; service: OfferedService | null; done: () => void }

/** The ticket, until the visitor has it or the next one comes. */
export function YourTicket({ taken, service, done }: YourTicketProps) {
  const { words, text } = useWords()
  return (
    <section className="ticket">
      <div className="yours">
        <p className="of">{service === null ? words.kiosk.yourTicket : text(service.name)}</p>
        <Title>
          <span className="big" style={{ '--chars': Math.max(taken.label.length, LABEL_CHARS) } as CSSProperties}>
            <Label label={taken.label} />
          </span>
        </Title>
        <Facts taken={taken} counters={service?.counters ?? []} />
        <p className="how">
          <Figure words={words.kiosk.watchBoard(taken.label)} />
        </p>
      </div>
      <div className="phone">
        <TicketCode link={taken.link} label={taken.label} />
        <div>
          <h2>{words.kiosk.scanHead}</h2>
          <p>{words.kiosk.scanText}</p>
        </div>
      </div>
      <Leaving done={done} />
    </section>
  )
}

function Facts({ taken, counters }: { taken: TakenTicket; counters: number[] }) {
  const { kiosk } = useWords().words
  const wait = waitWords(taken.wait, kiosk)
  return (
    <dl>
      <div>
        <dt>{kiosk.aheadHead}</dt>
        <dd>
          <Figure words={{ ...kiosk.ahead(taken.ahead), before: '', after: kiosk.people }} />
        </dd>
      </div>
      <div>
        <dt>{kiosk.waitHead}</dt>
        <dd>
          <Figure words={taken.wait === null ? { ...wait, figure: kiosk.notKnown, after: '' } : withoutLead(wait)} />
        </dd>
      </div>
      {counters.length > 0 && (
        <div>
          <dt>{kiosk.windowHead}</dt>
          <dd className="plates">
            {counters.slice(0, PLATES_MAX).map((number) => (
              <Plate key={number} number={number} />
            ))}
          </dd>
        </div>
      )}
    </dl>
  )
}

function Leaving({ done }: { done: () => void }) {
  const { words } = useWords()
  const secondsLeft = useCountdown(KIOSK_TICKET_MS, done)
  const share = (secondsLeft * 1000) / KIOSK_TICKET_MS
  return (
    <div className="leaving">
      <p className="remember">{words.kiosk.remember}</p>
      <button type="button" className="press main" onClick={firstTouch(done)}>
        {words.kiosk.done}
      </button>
      <div className="count" aria-hidden="true">
        <span style={{ width: `${100 * share}%` }} />
      </div>
      <p className="back-in" role="timer">
        {words.kiosk.backIn(secondsLeft)}
      </p>
    </div>
  )
}

/** The heading beside it has said the first words already. */
const withoutLead = (figured: Figured): Figured => ({ ...figured, before: '' })
/** Labels have four letters as a rule; longer ones are set smaller. */
const LABEL_CHARS = 4
const PLATES_MAX = 4
