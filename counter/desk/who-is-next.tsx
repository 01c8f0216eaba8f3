import { Label } from '@tingxu/shared/browser/ui/label.tsx'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { DeskNow } from './desk-rows.ts'
import { whyCalled } from './why-called.ts'

/** Whom the next press of Next calls, and why not somebody who came earlier. */
export function WhoIsNext({ desk: { queue, next, hall } }: { desk: DeskNow }) {
  const { words, text } = useWords()
  const [first] = queue
  if (first === undefined || next === null) return null
  const { label, dueAt, className } = first
  const why = whyCalled({ ...next, dueAt, className: className && text(className) }, hall.zone, words)
  return (
    <section className="next">
      <h2>{words.desk.queue.next}</h2>
      <Label label={label} />
      <p>
        {why.map((sentence) => (
          <span key={sentence}>{sentence} </span>
        ))}
      </p>
    </section>
  )
}
