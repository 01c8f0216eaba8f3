import { Label } from '@tingxu/shared/browser/ui/label.tsx'
import { useHallTime } from '@tingxu/shared/browser/use-hall-time.ts'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { HeldRow } from '@tingxu/shared/desk-rows.ts'
import type { HallTime } from '@tingxu/shared/ids.ts'
import type { Words } from '@tingxu/shared/words/words.ts'
import { type DeskNow, firstHeld } from './desk-rows.ts'
import { minutesOf } from './durations.ts'
import { isMeant } from './find.ts'
import { PressButton, saidOf } from './press-button.tsx'
import { whyNot } from './presses.ts'
import type { Question } from './question.ts'
import { reasonIn } from './reasons.ts'
import type { DeskPresses } from './use-desk-presses.ts'

export type HeldListProps = {
  desk: DeskNow
  live: boolean
  typed: string
  presses: DeskPresses
  ask: (question: Question) => void
}

/** Those whose place is kept here while others are served (rule C7); whose time is over waits with the others. */
export function HeldList({ desk, live, typed, presses, ask }: HeldListProps) {
  const { words } = useWords()
  const { held: said, press } = words.desk
  const now = useHallTime()
  const first = firstHeld(desk, now)
  const shown = desk.held.filter(({ label, until }) => until > now && isMeant(label, typed))
  if (shown.length === 0) return null
  const not = whyNot('resumeHeld', { desk, live, now, outcome: null })
  return (
    <section className="held">
      <h2>
        {said.title} {not !== null && <span>{words.desk.notNow(press.resumeHeld, saidOf(not, words))}</span>}
      </h2>
      <ul>
        {shown.map((row) => (
          <li key={row.ticketId}>
            <Label label={row.label} />
            <span>{howItIs(row, now, words)}</span>
            <span className="does">
              <PressButton
                name={press.resumeHeld}
                spokenFirst={row.label}
                {...(row === first && { keyName: 'resumeHeld' as const })}
                look="small"
                press={() => not === null && presses.resumeHeld(row.ticketId)}
                not={not}
                reasonElsewhere
              />
              <PressButton
                name={press.transfer}
                spokenFirst={row.label}
                look="small"
                press={() => live && ask({ about: 'transfer', ticket: { ...row, where: 'held' } })}
                not={live ? null : { why: 'lost' }}
                reasonElsewhere
              />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function howItIs({ reason, until }: HeldRow, now: HallTime, { desk: { hold, held } }: Words): string {
  const minutes = minutesOf(until - now)
  const left = minutes === 0 ? held.lastMinute : held.left(minutes)
  return [reasonIn(hold.reasons, reason), left].filter(Boolean).join(' · ')
}
