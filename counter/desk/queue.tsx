import { timeIn } from '@tingxu/shared/browser/hall-zone.ts'
import { Label } from '@tingxu/shared/browser/ui/label.tsx'
import { useHallTime } from '@tingxu/shared/browser/use-hall-time.ts'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { HallTime } from '@tingxu/shared/ids.ts'
import type { WaitingRow } from '@tingxu/shared/views.ts'
import type { DeskNow } from './desk-rows.ts'
import { minutesOf } from './durations.ts'

/** Those who wait for this counter, in the order in which it would call them. */
export function Queue({ desk, oldFrom }: { desk: DeskNow; oldFrom: string | null }) {
  const { words } = useWords()
  const said = words.desk.queue
  const now = useHallTime(QUEUE_EVERY_MS)
  const { queue, waiting } = desk
  const count = queue.length < waiting ? said.waitingFirst(waiting, queue.length) : said.waiting(waiting)
  return (
    <section className="queue">
      <table className="q">
        <caption>
          {oldFrom === null ? said.title : said.oldTitle(oldFrom)}{' '}
          <span>{oldFrom === null ? count : said.oldNote}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{said.label}</th>
            <th scope="col">{said.service}</th>
            <th scope="col" className="r">
              {said.waited}
            </th>
            <th scope="col" className="r">
              {said.due}
            </th>
          </tr>
        </thead>
        <tbody>
          {queue.map((row, place) => (
            <QueueLine key={row.ticketId} row={row} desk={desk} now={now} isNext={place === 0} />
          ))}
        </tbody>
      </table>
      {queue.length === 0 && <p className="quiet">{said.empty}</p>}
    </section>
  )
}

function QueueLine({ row, desk, now, isNext }: { row: WaitingRow; desk: DeskNow; now: HallTime; isNext: boolean }) {
  const { words, text } = useWords()
  const said = words.desk.queue
  const service = desk.services.get(row.serviceId)
  const marks = [row.returned ? said.returned : null, row.className && text(row.className)].filter(
    (mark) => mark !== null,
  )
  return (
    <tr className={isNext ? 'nx' : undefined}>
      <td>
        <Label label={row.label} />
        {isNext && <span className="hidden"> {said.next}</span>}
      </td>
      <td className="wide">
        <span>{service === undefined ? row.serviceId : text(service.name)}</span>{' '}
        {marks.map((mark) => (
          <span key={mark} className="mark">
            {mark}
          </span>
        ))}
      </td>
      <td className="r">{said.minutes(minutesOf(now - row.arrivedAt))}</td>
      <td className="r">{timeIn(desk.hall.zone, row.dueAt)}</td>
    </tr>
  )
}

const QUEUE_EVERY_MS = 5000
