import { Label } from '@tingxu/shared/browser/ui/label.tsx'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { TicketRow } from '@tingxu/shared/views.ts'
import { charsOf } from '../chars.ts'

/** Nothing more happens to this ticket. */
export function Over({
  ticket,
  state,
}: {
  ticket: TicketRow
  state: 'finished' | 'no-show' | 'cancelled' | 'expired'
}) {
  const { words, text } = useWords()
  return (
    <>
      <section className="me over" style={charsOf(ticket.label)}>
        <Label label={ticket.label} />
        <p>{text(ticket.serviceName)}</p>
      </section>
      <section className="wait" role="status">
        <h1>{words.phone.over[state]}</h1>
        <p>{words.phone.overText}</p>
      </section>
    </>
  )
}
