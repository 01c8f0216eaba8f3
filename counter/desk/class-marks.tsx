import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { DeskServiceRow, WaitingRow } from '@tingxu/shared/desk-rows.ts'

/** `as`: how this counter comes to serve what the ticket waits for. */
export type ClassMarksProps = { row: WaitingRow; as: DeskServiceRow['as'] }

/** What sets a ticket apart from the others in the list. */
export function ClassMarks({ row, as }: ClassMarksProps) {
  const { words, text } = useWords()
  const said = words.desk.queue
  return (
    <>
      {row.place !== null && <span className="mark">{said.places[row.place]}</span>}
      {row.reserved && <span className="mark">{said.reserved}</span>}
      {as !== 'primary' && <span className="mark">{said.as[as]}</span>}
      {row.unconfirmed && <span className="mark">{said.unconfirmed}</span>}
      {row.printFailed && <span className="mark">{said.printFailed}</span>}
      {row.className !== null && <span className="mark">{text(row.className)}</span>}
    </>
  )
}
