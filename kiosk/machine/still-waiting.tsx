import { Label } from '@tingxu/shared/browser/ui/label.tsx'
import { labelStyle } from '@tingxu/shared/browser/ui/label-style.ts'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { AheadRow, TicketRow } from '@tingxu/shared/views.ts'
import { Facts } from './facts.tsx'
import { Leaving } from './leaving.tsx'
import type { Asked } from './look-up.ts'
import { Then } from './then.tsx'
import { Title } from './title.tsx'

type StillWaitingProps = { ticket: TicketRow; ahead: AheadRow | null; asked: Asked['command'] | null; done: () => void }

/** The scanned ticket is in the queue, still or again. */
export function StillWaiting({ ticket, ahead, asked, done }: StillWaitingProps) {
  const { words, text } = useWords()
  const { scan } = words.kiosk
  return (
    <section className="ticket found">
      <div className="yours">
        <p className="of">{text(ticket.serviceName)}</p>
        <Then services={ticket.rest.map((name) => ({ name }))} />
        <p className="big" style={labelStyle(ticket.label)}>
          <Label label={ticket.label} />
        </p>
        <Title>{asked === null ? scan.waiting : scan.done[asked]}</Title>
        {ahead !== null && (
          <Facts ahead={ahead.ahead} wait={ahead.wait} counters={ahead.counters.map(({ number }) => number)} />
        )}
      </div>
      <Leaving done={done} />
    </section>
  )
}
