import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { WaitingRow } from '@tingxu/shared/desk-rows.ts'

/** What sets a ticket apart from the others in the list. */
export function ClassMarks({ row }: { row: WaitingRow }) {
  const { words, text } = useWords()
  const said = words.desk.queue
  return (
    <>
      {row.place !== null && <span className="mark">{said.places[row.place]}</span>}
      {row.reserved && <span className="mark">{said.reserved}</span>}
      {row.unconfirmed && <span className="mark">{said.unconfirmed}</span>}
      {row.printFailed && <span className="mark">{said.printFailed}</span>}
      {row.className !== null && <span className="mark">{text(row.className)}</span>}
    </>
  )
}
