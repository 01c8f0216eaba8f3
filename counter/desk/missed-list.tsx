import { timeIn } from '@tingxu/shared/browser/hall-zone.ts'
import { useHallTime } from '@tingxu/shared/browser/use-hall-time.ts'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { TicketId } from '@tingxu/shared/ids.ts'
import type { DeskNow } from './desk-rows.ts'
import { isMeant } from './find.ts'
import { LabelButton } from './label-button.tsx'
import { PressButton } from './press-button.tsx'
import { whyNotReturn } from './presses.ts'
import type { MeantTicket } from './question.ts'

export type MissedListProps = {
  desk: DeskNow
  live: boolean
  typed: string
  mean: (ticket: MeantTicket) => void
  comeBack: (ticketId: TicketId) => void
}

/** Those who did not come when called and may come back (rule C6). */
export function MissedList({ desk, live, typed, mean, comeBack }: MissedListProps) {
  const { words } = useWords()
  const said = words.desk.missed
  const now = useHallTime()
  const shown = desk.missed.filter(({ label }) => isMeant(label, typed))
  if (shown.length === 0) return null
  return (
    <section className="missed">
      <h2>{said.title}</h2>
      <ul>
        {shown.map((row) => {
          const not = whyNotReturn(row, now, live)
          return (
            <li key={row.ticketId}>
              <LabelButton label={row.label} press={() => mean({ ...row, where: 'missed' })} />
              <span>{said.until(timeIn(desk.hall.zone, row.until))}</span>
              <PressButton
                name={said.comeBack}
                spokenFirst={row.label}
                look="small"
                press={() => not === null && comeBack(row.ticketId)}
                not={not}
              />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
