import { timeIn } from '@tingxu/shared/browser/hall-zone.ts'
import { Label } from '@tingxu/shared/browser/ui/label.tsx'
import { useHallTime } from '@tingxu/shared/browser/use-hall-time.ts'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { TicketId } from '@tingxu/shared/ids.ts'
import type { DeskNow } from './desk-rows.ts'
import { PressButton } from './press-button.tsx'
import { whyNotReturn } from './presses.ts'

export type MissedListProps = { desk: DeskNow; live: boolean; comeBack: (ticketId: TicketId) => void }

/** Those who did not come when called and may come back (rule C6). */
export function MissedList({ desk, live, comeBack }: MissedListProps) {
  const { words } = useWords()
  const said = words.desk.missed
  const now = useHallTime()
  if (desk.missed.length === 0) return null
  return (
    <section className="missed" aria-label={said.title}>
      <h2>{said.title}</h2>
      <ul>
        {desk.missed.map((row) => {
          const not = whyNotReturn(row, now, live)
          return (
            <li key={row.ticketId}>
              <Label label={row.label} />
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
