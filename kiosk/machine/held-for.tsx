import { timeIn } from '@tingxu/shared/browser/hall-zone.ts'
import { Label } from '@tingxu/shared/browser/ui/label.tsx'
import { labelStyle } from '@tingxu/shared/browser/ui/label-style.ts'
import { Plate } from '@tingxu/shared/browser/ui/plate.tsx'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { TicketRow } from '@tingxu/shared/views.ts'
import { Leaving } from './leaving.tsx'
import { Title } from './title.tsx'

type HeldAt = Extract<TicketRow['at'], { state: 'held' }>
type HeldForProps = { ticket: TicketRow; at: HeldAt; zone: string; done: () => void }

/** The scanned ticket was begun at a window, which keeps its place: back there, and until when (rule C7). */
export function HeldFor({ ticket, at, zone, done }: HeldForProps) {
  const { words, text } = useWords()
  const { held, heldBefore, heldAfter, heldText } = words.phone
  return (
    <section className="ticket found">
      <div className="yours held">
        <p className="of">{text(ticket.serviceName)}</p>
        <p className="big" style={labelStyle(ticket.label)}>
          <Label label={ticket.label} />
        </p>
        <Title>{held(timeIn(zone, at.until))}</Title>
        <p className="plates">
          <span>{heldBefore}</span>
          <Plate number={at.counterNumber} />
          {heldAfter !== '' && <span>{heldAfter}</span>}
        </p>
        {at.place !== null && <p className="explain">{text(at.place)}</p>}
        <p className="how">{heldText}</p>
      </div>
      <Leaving done={done} />
    </section>
  )
}
