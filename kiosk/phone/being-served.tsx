import { Label } from '@tingxu/shared/browser/ui/label.tsx'
import { Plate } from '@tingxu/shared/browser/ui/plate.tsx'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { TicketRow } from '@tingxu/shared/views.ts'
import { charsOf } from '../chars.ts'
import { Rest } from './rest.tsx'

type At = Extract<TicketRow['at'], { callCount: number }>

/** At the window: nothing to do here any more, and nothing that shouts. */
export function BeingServed({ ticket, at }: { ticket: TicketRow; at: At }) {
  const { words, text } = useWords()
  return (
    <>
      <section className="me" style={charsOf(ticket.label)}>
        <Label label={ticket.label} />
        <p>{text(ticket.serviceName)}</p>
        <Rest rest={ticket.rest} />
      </section>
      <section className="wait" role="status">
        <h1 className="plates">
          <span>{words.phone.servedBefore}</span>
          <Plate number={at.counterNumber} />
          <span>{words.phone.servedAfter}</span>
        </h1>
      </section>
    </>
  )
}
