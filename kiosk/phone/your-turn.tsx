import { Label } from '@tingxu/shared/browser/ui/label.tsx'
import { Plate } from '@tingxu/shared/browser/ui/plate.tsx'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { TicketRow } from '@tingxu/shared/views.ts'
import { Leave } from './leave.tsx'

type Called = Extract<TicketRow['at'], { counterNumber: number }>

/** Called: the whole page is the call. */
export function YourTurn({ ticket, at }: { ticket: TicketRow; at: Called }) {
  const { words, text } = useWords()
  const serving = at.state === 'serving'
  return (
    <>
      <section className="call" role="alert" key={at.callCount}>
        <h1>{serving ? words.phone.beingServed : words.phone.yourTurn}</h1>
        <Label label={ticket.label} />
        <p>{words.phone.windowBefore}</p>
        <Plate number={at.counterNumber} look="calling" />
        <p>{words.phone.windowAfter}</p>
        {at.place !== null && <p className="place">{text(at.place)}</p>}
      </section>
      {!serving && (
        <footer>
          <Leave />
        </footer>
      )}
    </>
  )
}
