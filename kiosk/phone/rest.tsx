import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { TicketRow } from '@tingxu/shared/views.ts'

/** What the same ticket is for after this, in order. */
export function Rest({ rest }: { rest: TicketRow['rest'] }) {
  const { words, text } = useWords()
  if (rest.length === 0) return null
  return (
    <p className="rest">
      <span>{words.phone.rest}</span> {words.phone.listed(rest.map(text))}
    </p>
  )
}
