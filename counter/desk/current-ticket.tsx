import { Label } from '@tingxu/shared/browser/ui/label.tsx'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { DeskTicketRow } from '@tingxu/shared/desk-rows.ts'
import type { HallTime } from '@tingxu/shared/ids.ts'
import type { CSSProperties } from 'react'
import type { DeskNow } from './desk-rows.ts'
import { minutesOf } from './durations.ts'
import { Times } from './times.tsx'

export type CurrentTicketProps = { desk: DeskNow; current: DeskTicketRow; now: HallTime }

/** Whom the counter has called or serves, and since when. While a call is out it is amber, as on the board. */
export function CurrentTicket({ desk, current, now }: CurrentTicketProps) {
  const { words, text } = useWords()
  const waited = words.desk.waited(minutesOf(current.calledAt - current.arrivedAt))
  return (
    <section className={`now ${current.state}`} aria-label={words.desk.current}>
      <div className="who" style={{ '--letters': current.label.length } as CSSProperties}>
        <Label label={current.label} />
        <div>
          <h1>{text(current.serviceName)}</h1>
          <p className="marks">
            {current.className && <span className="mark">{text(current.className)}</span>}
            <span>
              {waited.before} <b>{waited.figure}</b> {waited.after}
            </span>
          </p>
        </div>
      </div>
      <Times desk={desk} current={current} now={now} />
    </section>
  )
}
