import { Label } from '@tingxu/shared/browser/ui/label.tsx'
import { Plate } from '@tingxu/shared/browser/ui/plate.tsx'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { TicketRow } from '@tingxu/shared/views.ts'
import { charsOf } from '../chars.ts'
import { Leave } from './leave.tsx'

type At = Extract<TicketRow['at'], { callCount: number }>
type YourTurnProps = { ticket: TicketRow; at: At; noticed: boolean; notice: () => void }

/** Called: the whole page is the call, and calls until somebody says that it was seen. */
export function YourTurn({ ticket, at, noticed, notice }: YourTurnProps) {
  const { words, text } = useWords()
  return (
    <>
      <section className="call" role="alert" key={at.callCount} style={charsOf(ticket.label)}>
        <h1>{words.phone.yourTurn}</h1>
        <Label label={ticket.label} />
        <p>{words.phone.windowBefore}</p>
        <Plate number={at.counterNumber} look="calling" />
        <p>{words.phone.windowAfter}</p>
        {at.place !== null && <p className="place">{text(at.place)}</p>}
        {at.callCount > 1 && <p className="place">{words.phone.calledTimes(at.callCount)}</p>}
      </section>
      <footer>
        {!noticed && (
          <button type="button" className="btn main" onClick={notice}>
            {words.phone.noticed}
          </button>
        )}
        <Leave />
      </footer>
    </>
  )
}
