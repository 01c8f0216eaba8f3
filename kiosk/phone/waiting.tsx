import { Label } from '@tingxu/shared/browser/ui/label.tsx'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { AheadRow, TicketRow } from '@tingxu/shared/views.ts'
import { Figure } from '../figured.tsx'
import { waitWords } from '../wait-words.ts'
import { Leave } from './leave.tsx'

/** Still in the queue: how many are ahead, and about how long. */
export function Waiting({ ticket, ahead }: { ticket: TicketRow; ahead: AheadRow | null }) {
  const { words, text } = useWords()
  return (
    <>
      <section className="me">
        <Label label={ticket.label} />
        <p>{text(ticket.serviceName)}</p>
      </section>
      <section className="wait" aria-live="polite">
        {ahead !== null && <Ahead row={ahead} />}
      </section>
      <section className="go">
        <p>{words.phone.tellsYou}</p>
      </section>
      <footer>
        <Leave />
      </footer>
    </>
  )
}

function Ahead({ row }: { row: AheadRow }) {
  const { words } = useWords()
  return (
    <>
      <h1>{row.ahead === 0 ? words.phone.youAreNext : <Figure words={words.phone.ahead(row.ahead)} />}</h1>
      <Dots count={row.ahead} />
      <p>{row.ahead === 0 ? words.phone.stayNear : <Figure words={waitWords(row.wait, words.kiosk)} />}</p>
    </>
  )
}

/** A dot is a person; the ring at the end is oneself. */
function Dots({ count }: { count: number }) {
  const people = Array.from({ length: Math.min(count, DOTS_MAX) }, (_, place) => `person ${place}`)
  return (
    <div className="lineup" aria-hidden="true">
      {people.map((person) => (
        <i key={person} />
      ))}
      <em />
    </div>
  )
}

const DOTS_MAX = 30
