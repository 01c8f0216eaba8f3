import { timeIn } from '@tingxu/shared/browser/hall-zone.ts'
import { Label } from '@tingxu/shared/browser/ui/label.tsx'
import { Plate } from '@tingxu/shared/browser/ui/plate.tsx'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { TicketRow } from '@tingxu/shared/views.ts'
import { charsOf } from '../chars.ts'
import { Leave } from './leave.tsx'
import { Rest } from './rest.tsx'

type HeldAt = Extract<TicketRow['at'], { state: 'held' }>

/** Begun, and waiting for a form or a paper: where to go back to, and until when (rule C7). */
export function Held({ ticket, at, zone }: { ticket: TicketRow; at: HeldAt; zone: string }) {
  const { words, text } = useWords()
  return (
    <>
      <section className="me" style={charsOf(ticket.label)}>
        <Label label={ticket.label} />
        <p>{text(ticket.serviceName)}</p>
        <Rest rest={ticket.rest} />
      </section>
      <section className="wait strong" role="status">
        <h1>{words.phone.held(timeIn(zone, at.until))}</h1>
        <p className="plates">
          <span>{words.phone.heldBefore}</span>
          <Plate number={at.counterNumber} />
          {words.phone.heldAfter !== '' && <span>{words.phone.heldAfter}</span>}
        </p>
        {at.place !== null && <p className="quiet">{text(at.place)}</p>}
        <p className="quiet">{words.phone.heldText}</p>
      </section>
      <footer>
        <Leave />
      </footer>
    </>
  )
}
