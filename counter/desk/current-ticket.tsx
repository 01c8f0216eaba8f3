import { timeIn } from '@tingxu/shared/browser/hall-zone.ts'
import { Label } from '@tingxu/shared/browser/ui/label.tsx'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { HallTime } from '@tingxu/shared/ids.ts'
import type { DeskTicketRow } from '@tingxu/shared/views.ts'
import type { Words } from '@tingxu/shared/words/words.ts'
import type { DeskNow } from './desk-rows.ts'
import { clockOf, minutesOf } from './durations.ts'

export type CurrentTicketProps = { desk: DeskNow; current: DeskTicketRow; now: HallTime }

/** Whom the counter has called or serves, since when, and why this one. */
export function CurrentTicket({ desk, current, now }: CurrentTicketProps) {
  const { words, text } = useWords()
  const waited = words.desk.waited(minutesOf(current.calledAt - current.arrivedAt))
  return (
    <section className="now" aria-label={words.desk.current}>
      <div className="who">
        <Label label={current.label} />
        <div>
          <h1>{text(current.serviceName)}</h1>
          <p className="marks">
            {current.className && <span className="mark">{text(current.className)}</span>}
            <span>
              {waited.before} <b>{waited.figure}</b> {waited.after}
            </span>
            {current.materialsChecked && <span>{words.desk.materialsChecked}</span>}
          </p>
        </div>
      </div>
      <Times desk={desk} current={current} now={now} />
      <p className="why">
        <span className="quiet">{words.desk.whyCalled}</span>
        {whyCalled(current, desk.hall.zone, words).map((sentence) => (
          <span key={sentence}>{sentence}</span>
        ))}
      </p>
    </section>
  )
}

function Times({ desk, current, now }: CurrentTicketProps) {
  const { words } = useWords()
  const { startedAt, calledAt } = current
  const passedMs = now - (startedAt ?? calledAt)
  const usual = desk.services.get(current.serviceId)?.minutes ?? 0
  return (
    <div className={startedAt === null ? 'times called' : 'times'}>
      <span className="big" role="timer">
        {clockOf(passedMs)}
      </span>
      <div>
        {startedAt !== null && usual > 0 && <Bar part={passedMs / (usual * 60_000)} />}
        <p className="cap">
          <span>{standing(current, words)}</span>
          {startedAt !== null && usual > 0 && <span>{words.desk.usual(usual)}</span>}
        </p>
      </div>
    </div>
  )
}

function standing({ startedAt, calledAt, callCount }: DeskTicketRow, { desk }: Words): string {
  if (startedAt === null) return desk.calledTimes(callCount)
  const cameSeconds = Math.round((startedAt - calledAt) / 1000)
  return cameSeconds > 0 ? desk.servingAfter(cameSeconds) : desk.servingNow
}

/** The usual time stands at five sixths, so that there is room to be over it. */
function Bar({ part }: { part: number }) {
  return (
    <div className="bar" aria-hidden="true">
      <i style={{ width: `${Math.min(100, Math.max(0, (part * 100 * 5) / 6))}%` }} />
      <em />
    </div>
  )
}

function whyCalled({ reason, dueAt, overtook }: DeskTicketRow, zone: string, { desk }: Words): string[] {
  const why =
    reason === 'returned' ? desk.why.returned : desk.why['earliest-due'](dueAt === null ? null : timeIn(zone, dueAt))
  return overtook.length === 0 ? [why] : [why, desk.why.overtook(overtook)]
}
