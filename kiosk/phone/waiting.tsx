import { timeIn } from '@tingxu/shared/browser/hall-zone.ts'
import { Label } from '@tingxu/shared/browser/ui/label.tsx'
import { useHallTime } from '@tingxu/shared/browser/use-hall-time.ts'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { AheadRow, HallRow, TicketRow, Wait } from '@tingxu/shared/views.ts'
import { charsOf } from '../chars.ts'
import { Figure } from '../figured.tsx'
import { waitWords } from '../wait-words.ts'
import { aboutWhen } from './about-when.ts'
import { Leave } from './leave.tsx'
import { RingSwitch } from './ring-switch.tsx'
import type { Ring } from './use-ring.ts'
import { WhereTo } from './where-to.tsx'

type WaitingProps = { hall: HallRow; ticket: TicketRow; ahead: AheadRow | null; ring: Ring }

/** Still in the queue: how many are ahead, about how long, where to go then and with what. */
export function Waiting({ hall, ticket, ahead, ring }: WaitingProps) {
  const { words, text } = useWords()
  return (
    <>
      <section className="me" style={charsOf(ticket.label)}>
        <Label label={ticket.label} />
        <p>{text(ticket.serviceName)}</p>
      </section>
      <section className="wait" aria-live="polite">
        {ahead !== null && <Ahead row={ahead} zone={hall.zone} />}
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
        <Leave />
        <p className="quiet">{words.phone.tellsYou}</p>
      </footer>
    </>
  )
}

function Ahead({ row, zone }: { row: AheadRow; zone: string }) {
  const { words } = useWords()
  if (row.ahead === 0)
    return (
      <>
        <h1>{words.phone.youAreNext}</h1>
        <Dots count={0} />
        <p>{words.phone.stayNear}</p>
      </>
    )
  return (
    <>
      <h1>
        <Figure words={words.phone.ahead(row.ahead)} />
      </h1>
      <Dots count={row.ahead} />
      <p>
        <Figure words={waitWords(row.wait, words.kiosk)} />
      </p>
      <When wait={row.wait} zone={zone} />
    </>
  )
}

function When({ wait, zone }: { wait: Wait; zone: string }) {
  const { words } = useWords()
  const when = aboutWhen(wait, useHallTime())
  if (when === null) return null
  return <p className="quiet">{words.phone.aboutWhen(timeIn(zone, when.from), timeIn(zone, when.to))}</p>
}

/** A dot is a person; the ring at the end is oneself. */
function Dots({ count }: { count: number }) {
  const people = Array.from({ length: Math.min(count, DOTS_MAX) }, (_, place) => `person ${place}`)
  return (
    <div className="lineup" aria-hidden="true">
      {people.map((person) => (
        <i key={person} />
      ))}
      {count > DOTS_MAX && <span>…</span>}
      <em />
    </div>
  )
}

const DOTS_MAX = 20
