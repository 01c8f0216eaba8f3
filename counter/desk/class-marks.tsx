import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { WaitingRow } from '@tingxu/shared/views.ts'

/** What sets a ticket apart from the others in the list. */
export function ClassMarks({ row }: { row: WaitingRow }) {
  const { words, text } = useWords()
  return (
    <>
      {row.returned && <span className="mark">{words.desk.queue.returned}</span>}
      {row.className !== null && <span className="mark">{text(row.className)}</span>}
    </>
  )
}
