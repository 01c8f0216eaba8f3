import { timeIn } from '@tingxu/shared/browser/hall-zone.ts'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { DeskTicketRow } from '@tingxu/shared/desk-rows.ts'
import type { Words } from '@tingxu/shared/words/words.ts'
import type { CurrentTicketProps } from './current-ticket.tsx'
import { clockOf, minutesOf } from './durations.ts'

/** How long it takes, beside how long it should: to the window, then at the window. */
export function Times({ desk, current, now }: CurrentTicketProps) {
  const { words } = useWords()
  const { startedAt, calledAt } = current
  const passedMs = now - (startedAt ?? calledAt)
  const usual = current.minutes
  const spanMs = startedAt === null ? noShowMs(current) : usual * 60_000
  return (
    <div className="times">
      <span className="big" role="timer">
        {clockOf(passedMs)}
      </span>
      <div>
        {spanMs > 0 && <Bar part={passedMs / spanMs} />}
        <p className="cap">
          <span>{standing(current, words)}</span>
          <span>
            {startedAt === null ? ifNobodyComes(current, desk.hall.zone, words) : usually(usual, passedMs, words)}
          </span>
        </p>
      </div>
    </div>
  )
}

/** The limit stands at five sixths, so that there is room to be over it; what is over it is ink. */
function Bar({ part }: { part: number }) {
  const reached = Math.max(0, part * MARK)
  return (
    <div className="bar" aria-hidden="true">
      <i style={{ width: `${Math.min(MARK, reached)}%` }} />
      {reached > MARK && <u style={{ width: `${Math.min(100, reached) - MARK}%` }} />}
      <em />
    </div>
  )
}

function standing({ startedAt, calledAt, callCount }: DeskTicketRow, { desk }: Words): string {
  if (startedAt === null) return desk.calledTimes(callCount)
  const cameSeconds = Math.round((startedAt - calledAt) / 1000)
  return cameSeconds > 0 ? desk.servingAfter(cameSeconds) : desk.servingNow
}

function usually(usual: number, passedMs: number, { desk }: Words): string {
  if (usual === 0) return ''
  const over = minutesOf(passedMs) - usual
  return over > 0 ? desk.usualOver(usual, over) : desk.usual(usual)
}

/** Zero while it is not known: not called often enough, or no wait at all is asked. */
function noShowMs({ noShow, calledAt }: DeskTicketRow): number {
  return noShow.can && noShow.from !== null ? noShow.from - calledAt : 0
}

function ifNobodyComes({ noShow }: DeskTicketRow, zone: string, { desk }: Words): string {
  if (!noShow.can) return noShow.why === 'too-few-calls' ? desk.recallFirst : ''
  return noShow.from === null ? '' : desk.noShowFrom(timeIn(zone, noShow.from, 'seconds'))
}

const MARK = (100 * 5) / 6
