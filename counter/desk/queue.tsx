import { timeIn } from '@tingxu/shared/browser/hall-zone.ts'
import { useHallTime } from '@tingxu/shared/browser/use-hall-time.ts'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { WaitingRow } from '@tingxu/shared/desk-rows.ts'
import type { HallTime } from '@tingxu/shared/ids.ts'
import type { Words } from '@tingxu/shared/words/words.ts'
import { Assigned } from './assigned.tsx'
import { ClassMarks } from './class-marks.tsx'
import { comesAs, type DeskNow, serviceNameIn } from './desk-rows.ts'
import { minutesOf } from './durations.ts'
import { isMeant } from './find.ts'
import { type Find, FindField } from './find-field.tsx'
import { LabelButton } from './label-button.tsx'
import type { MeantTicket } from './question.ts'

/** `since`: the instant of a list that may not be true any more. */
export type QueueProps = {
  desk: DeskNow
  since: HallTime | null
  find: Find
  found: MeantTicket[]
  mean: (ticket: MeantTicket) => void
}

/** Those who wait for this counter, in the order in which it would call them. */
export function Queue({ desk, since, find, found, mean }: QueueProps) {
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
            {find.typed === '' ? howMany(desk, since !== null, words) : howManyFound(desk, found.length, words)}
          </span>
        </h2>
        <FindField find={find} choose={() => found[0] && mean(found[0])} />
      </div>
      <Assigned desk={desk} />
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
              <QueueLine key={row.ticketId} row={row} desk={desk} now={at} isNext={row === queue[0]} mean={mean} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

type QueueLineProps = Pick<QueueProps, 'desk' | 'mean'> & { row: WaitingRow; now: HallTime; isNext: boolean }

function QueueLine({ row, desk, now, isNext, mean }: QueueLineProps) {
  const { words, text } = useWords()
  const said = words.desk.queue
  const late = row.dueAt < now
  return (
    <tr className={isNext ? 'nx' : undefined}>
      <td>
        <LabelButton label={row.label} press={() => mean({ ...row, where: 'waiting' })} />
        {isNext && <span className="hidden"> {said.next}</span>}
      </td>
      <td className="wide">
        <span>{text(serviceNameIn(desk, row.serviceId))}</span>{' '}
        <ClassMarks row={row} as={comesAs(desk, row.serviceId)} />
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

function howManyFound({ queue, waiting }: DeskNow, count: number, { desk }: Words): string {
  if (count > 0) return desk.find.found(count)
  return queue.length < waiting ? desk.find.noneOf(queue.length) : desk.find.none
}

const QUEUE_EVERY_MS = 5000
