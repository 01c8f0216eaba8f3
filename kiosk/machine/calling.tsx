import { Label } from '@tingxu/shared/browser/ui/label.tsx'
import { Plate } from '@tingxu/shared/browser/ui/plate.tsx'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { TicketRow } from '@tingxu/shared/views.ts'
import { Leaving } from './leaving.tsx'
import { Title } from './title.tsx'

type CalledAt = Extract<TicketRow['at'], { counterNumber: number }>

/** The scanned ticket has been called: where to go, as large as there is room for. */
export function Calling({ ticket, at, done }: { ticket: TicketRow; at: CalledAt; done: () => void }) {
  const { words, text } = useWords()
  const { scan } = words.kiosk
  return (
    <section className="calling">
      <div className="call" role="alert">
        <Label label={ticket.label} />
        <Title>{at.state === 'called' ? scan.called : scan.serving}</Title>
        <Plate number={at.counterNumber} look="calling" />
        {at.place !== null && <p>{text(at.place)}</p>}
      </div>
      <Leaving done={done} />
    </section>
  )
}
