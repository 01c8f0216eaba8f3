import { type SlipLayout, slipLayout } from '@tingxu/shared/browser/slip/slip-layout.ts'
import { Figure } from '@tingxu/shared/browser/ui/figured.tsx'
import { Label } from '@tingxu/shared/browser/ui/label.tsx'
import { labelStyle } from '@tingxu/shared/browser/ui/label-style.ts'
import { TicketCode } from '@tingxu/shared/browser/ui/ticket-code.tsx'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { Facts } from './facts.tsx'
import { firstTouch } from './first-touch.ts'
import { Leaving } from './leaving.tsx'
import type { Offer, OfferedService } from './offer.ts'
import { Slip } from './slip.tsx'
import { Then } from './then.tsx'
import { Title } from './title.tsx'
import { useEquipment } from './use-equipment.ts'
import { type Paper, usePaper } from './use-paper.ts'
import type { TakenTicket } from './visit.ts'

export type YourTicketProps = {
  taken: TakenTicket
  /** What it is for, beginning with what it waits for; null: not offered any more. */
  services: readonly (OfferedService | null)[]
  offer: Offer
  done: () => void
}

/** The ticket, until the visitor has it or the next one comes. */
export function YourTicket({ taken, services, offer, done }: YourTicketProps) {
  const { words, text } = useWords()
  const [service = null, ...rest] = services
  const { kiosk } = words
  const layout = useSlipLayout(offer)
  const paper = usePaper(taken.ticketId, layout)
  const byPhone = paper.state === 'none' || paper.state === 'failed'
  return (
    <section className={CLASSES[paper.state]}>
      <div className="yours">
        <p className="of">{service === null ? kiosk.yourTicket : text(service.name)}</p>
        <Then services={rest} />
        <Title>
          <span className="big" style={labelStyle(taken.label)}>
            <Label label={taken.label} />
          </span>
        </Title>
        <Facts ahead={taken.ahead} wait={taken.wait} counters={service?.counters ?? []} />
        <p className="how">
          <Figure words={kiosk.watchBoard(taken.label)} />
        </p>
      </div>
      <div className="phone">
        <TicketCode link={taken.link} label={taken.label} />
        <div>
          <h2>{kiosk.scanHead}</h2>
          <p>{kiosk.scanText}</p>
        </div>
      </div>
      <Printed paper={paper} />
      <Leaving key={paper.copies} done={done}>
        {byPhone ? (
          <p className="remember">{kiosk.remember}</p>
        ) : (
          <button type="button" className="press" onClick={firstTouch(paper.printAgain)}>
            {kiosk.paper.again}
          </button>
        )}
      </Leaving>
      {layout !== null && <Slip taken={taken} services={services} offer={offer} layout={layout} copy={paper.copies} />}
    </section>
  )
}

/** Null: nothing is printed here. */
function useSlipLayout({ printers }: Offer): SlipLayout | null {
  const { printer } = useEquipment()
  return printer === null ? null : slipLayout(printers, printer)
}

/** Where nothing is printed the code is large; where something went wrong that stands there too. */
const CLASSES: Record<Paper['state'], string> = {
  none: 'ticket by-phone',
  printing: 'ticket',
  sent: 'ticket',
  failed: 'ticket by-phone failed',
}

/** What is known of the paper: that it was sent. Whether it came out only the visitor can see. */
function Printed({ paper: { state } }: { paper: Paper }) {
  const { paper } = useWords().words.kiosk
  if (state === 'none') return null
  if (state === 'failed')
    return (
      <p className="unprinted" role="alert">
        <b>{paper.failed}</b> <span>{paper.failedText}</span>
      </p>
    )
  return (
    <div className="printed" role="status">
      <p>
        <b>{state === 'sent' ? paper.sent : paper.printing}</b> <span>{paper.takeIt}</span>
      </p>
      <svg viewBox="0 0 72 88" aria-hidden="true">
        <path d="M36 4v72M8 48l28 30 28-30" />
      </svg>
    </div>
  )
}
