import { timeIn } from '@tingxu/shared/browser/hall-zone.ts'
import { said } from '@tingxu/shared/browser/said.ts'
import { Label } from '@tingxu/shared/browser/ui/label.tsx'
import { useCommand } from '@tingxu/shared/browser/use-command.ts'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { PHONE_ANSWER_MS_MAX } from '@tingxu/shared/limits.ts'
import type { TicketRow } from '@tingxu/shared/views.ts'
import { charsOf } from '../chars.ts'
import { Leave } from './leave.tsx'

type MissedAt = Extract<TicketRow['at'], { state: 'missed' }>

/** Called and not there: until when one may come back, and coming back. */
export function Missed({ ticket, at, zone }: { ticket: TicketRow; at: MissedAt; zone: string }) {
  const { words, text } = useWords()
  const { press, pending, answer } = useCommand()
  const mayReturn = at.returnsLeft > 0
  const rejoin = () => press({ type: 'returnTicket' }, { answerMs: PHONE_ANSWER_MS_MAX })
  return (
    <>
      <section className="me" style={charsOf(ticket.label)}>
        <Label label={ticket.label} />
        <p>{text(ticket.serviceName)}</p>
      </section>
      <section className="wait strong" role="alert">
        <h1>{words.phone.missed}</h1>
        <p>{mayReturn ? words.phone.missedUntil(timeIn(zone, at.until)) : words.phone.takeNew}</p>
      </section>
      <footer>
        <p className="refusal" role="alert">
          {said(answer, words) ?? ''}
        </p>
        {mayReturn && (
          <button type="button" className="btn main" aria-disabled={pending !== null} onClick={rejoin}>
            {words.phone.rejoin}
          </button>
        )}
        <Leave />
      </footer>
    </>
  )
}
