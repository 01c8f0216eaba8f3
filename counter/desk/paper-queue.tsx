import { timeIn } from '@tingxu/shared/browser/hall-zone.ts'
import { Label } from '@tingxu/shared/browser/ui/label.tsx'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { HallTime } from '@tingxu/shared/ids.ts'
import { ClassMarks } from './class-marks.tsx'
import { comesAs, type DeskNow, serviceNameIn } from './desk-rows.ts'

/** The queue as a sheet of paper: the only thing of the desk that is printed. A box to tick for each who was called. */
export function PaperQueue({ desk, at }: { desk: DeskNow; at: HallTime }) {
  const { words, text } = useWords()
  const { queue: said, paper, held, missed } = words.desk
  const { zone } = desk.hall
  return (
    <section className="sheet">
      <h1>{paper.sheet(desk.counter.number, timeIn(zone, at))}</h1>
      <p>
        {[text(desk.hall.name), desk.hall.date, said.waitingFirst(desk.waiting, desk.queue.length)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{paper.called}</th>
            <th scope="col">{said.label}</th>
            <th scope="col">{said.service}</th>
            <th scope="col">{paper.taken}</th>
            <th scope="col">{said.due}</th>
          </tr>
        </thead>
        <tbody>
          {desk.queue.map((row) => (
            <tr key={row.ticketId}>
              <td>
                <i className="box" />
              </td>
              <td>
                <Label label={row.label} />
              </td>
              <td>
                {text(serviceNameIn(desk, row.serviceId))} <ClassMarks row={row} as={comesAs(desk, row.serviceId)} />
              </td>
              <td>{timeIn(zone, row.arrivedAt)}</td>
              <td>{timeIn(zone, row.dueAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {desk.held.length > 0 && (
        <p>
          {held.title}:{' '}
          {desk.held.map(({ ticketId, label, until }) => (
            <span key={ticketId}>
              <Label label={label} /> {paper.heldUntil(timeIn(zone, until))}{' '}
            </span>
          ))}
        </p>
      )}
      {desk.missed.length > 0 && (
        <p>
          {missed.title}:{' '}
          {desk.missed.map(({ ticketId, label, until }) => (
            <span key={ticketId}>
              <Label label={label} /> {missed.until(timeIn(zone, until))}{' '}
            </span>
          ))}
        </p>
      )}
    </section>
  )
}
