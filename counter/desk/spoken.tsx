import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { DeskNow } from './desk-rows.ts'

/**
 * Who is at the counter now, for those who are read to. It stands in the page from the beginning: a region that comes
 * together with its words is often not read out.
 */
export function Spoken({ desk: { current, counter } }: { desk: DeskNow }) {
  const { words, text } = useWords()
  const { nobodyHere, titlePaused, whoIsHere } = words.desk
  const nobody = counter.state === 'paused' ? titlePaused(counter.number) : nobodyHere
  return (
    <p className="hidden" role="status">
      {current === null ? nobody : whoIsHere(current.label, text(current.serviceName))}
    </p>
  )
}
