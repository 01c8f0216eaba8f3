import { Label } from '@tingxu/shared/browser/ui/label.tsx'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { AheadRow, HallRow, TicketRow } from '@tingxu/shared/views.ts'
import { charsOf } from '../chars.ts'
import { AheadOfYou } from './ahead-of-you.tsx'
import { IAmHere } from './i-am-here.tsx'
import { Later } from './later.tsx'
import { Leave } from './leave.tsx'
import { Overtaken } from './overtaken.tsx'
import { Rest } from './rest.tsx'
import { RingSwitch } from './ring-switch.tsx'
import type { Ring } from './use-ring.ts'
import { WhereTo } from './where-to.tsx'

type At = Extract<TicketRow['at'], { state: 'waiting' }>
type WaitingProps = { hall: HallRow; ticket: TicketRow; at: At; ahead: AheadRow | null; ring: Ring }

/** Still in the queue: how many are ahead, about how long, where to go then and with what. */
export function Waiting({ hall, ticket, at, ahead, ring }: WaitingProps) {
  const { words, text } = useWords()
  return (
    <>
      <IAmHere confirm={at.confirm} />
      <section className="me" style={charsOf(ticket.label)}>
        <Label label={ticket.label} />
        <p>{text(ticket.serviceName)}</p>
        <Rest rest={ticket.rest} />
      </section>
      <section className="wait" aria-live="polite">
        {ahead !== null && <AheadOfYou row={ahead} zone={hall.zone} />}
        {at.promised !== null && <p className="quiet">{words.phone.promised[at.promised]}</p>}
        {ahead !== null && <Overtaken overtaken={ahead.overtaken} />}
      </section>
      <section className="go">
        {ahead !== null && <WhereTo counters={ahead.counters} />}
        {ticket.materials.length > 0 && (
          <div className="ready">
            <h2>{words.phone.ready}</h2>
            <p>{words.phone.listed(ticket.materials.map(text))}</p>
          </div>
        )}
      </section>
      <footer>
        <RingSwitch ring={ring} />
        <div className="two">
          {at.postponesLeft > 0 && <Later left={at.postponesLeft} ahead={ahead?.ahead ?? 0} />}
          <Leave />
        </div>
        <p className="quiet">{words.phone.tellsYou}</p>
      </footer>
    </>
  )
}
