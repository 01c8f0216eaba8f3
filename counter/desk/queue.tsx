import { timeIn } from '@tingxu/shared/browser/hall-zone.ts'
import { Label } from '@tingxu/shared/browser/ui/label.tsx'
import { useHallTime } from '@tingxu/shared/browser/use-hall-time.ts'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { WaitingRow } from '@tingxu/shared/desk-rows.ts'
import type { HallTime } from '@tingxu/shared/ids.ts'
import type { Words } from '@tingxu/shared/words/words.ts'
import { ClassMarks } from './class-marks.tsx'
import type { DeskNow } from './desk-rows.ts'
import { minutesOf } from './durations.ts'
import { isMeant } from './find.ts'
import { type Find, FindField } from './find-field.tsx'

/** `since`: the instant of a list that may not be true any more. */
export type QueueProps = { desk: DeskNow; since: HallTime | null; find: Find }

/** Those who wait for this counter, in the order in which it would call them. */
export function Queue({ desk, since, find }: QueueProps) {
  const { words } = useWords()
  const said = words.desk.queue
  const now = useHallTime(QUEUE_EVERY_MS)
  const at = since ?? now
  const { queue } = desk
  const shown = find.typed === '' ? queue : queue.filter(({ label }) => isMeant(label, find.typed))
  return (
    <section className="queue">
      <div className="head">
        <h2>
          {since === null ? said.title : said.oldTitle(timeIn(desk.hall.zone, since))}{' '}
          <span role="status">
            {find.typed === '' ? howMany(desk, since !== null, words) : found(desk, shown.length, words)}
          </span>
        </h2>
        <FindField find={find} />
      </div>
      {shown.length > 0 && (
        <table className="q" aria-label={said.title}>
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
            {shown.map((row) => (
              <QueueLine key={row.ticketId} row={row} desk={desk} now={at} isNext={row === queue[0]} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function QueueLine({ row, desk, now, isNext }: { row: WaitingRow; desk: DeskNow; now: HallTime; isNext: boolean }) {
  const { words, text } = useWords()
  const said = words.desk.queue
  const service = desk.services.get(row.serviceId)
  const late = row.dueAt < now
  return (
    <tr className={isNext ? 'nx' : undefined}>
      <td>
        <Label label={row.label} />
        {isNext && <span className="hidden"> {said.next}</span>}
      </td>
      <td className="wide">
        <span>{service === undefined ? row.serviceId : text(service.name)}</span> <ClassMarks row={row} />
      </td>
      <td className="r">{said.minutes(minutesOf(now - row.arrivedAt))}</td>
      <td className={late ? 'r late' : 'r'}>
        {late && <span className="hidden">{said.late} </span>}
        {timeIn(desk.hall.zone, row.dueAt)}
      </td>
    </tr>
  )
}

function howMany({ queue, waiting }: DeskNow, isOld: boolean, { desk }: Words): string {
  if (isOld) return desk.queue.oldNote
  return queue.length < waiting ? desk.queue.waitingFirst(waiting, queue.length) : desk.queue.waiting(waiting)
}

function found({ queue, waiting }: DeskNow, count: number, { desk }: Words): string {
  if (count > 0) return desk.find.found(count)
  return queue.length < waiting ? desk.find.noneOf(queue.length) : desk.find.none
}

const QUEUE_EVERY_MS = 5000
