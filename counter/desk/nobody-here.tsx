import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { Words } from '@tingxu/shared/words/words.ts'
import type { DeskNow } from './desk-rows.ts'
import { PAUSE_REASONS } from './pause-reasons.ts'

/** Nobody at the counter: free, paused, or before the day. */
export function NobodyHere({ desk }: { desk: DeskNow }) {
  const { words } = useWords()
  const { counter, hall, waiting } = desk
  const paused = counter.state === 'paused' ? words.desk.pause.now(reasonIn(words, counter.pauseReason)) : null
  return (
    <section className="now nobody" aria-label={words.desk.current}>
      <h1>{paused ?? words.desk.nobodyHere}</h1>
      <p>{hall.date === null ? words.desk.dayNotOpen : words.desk.nobodyHereText(waiting)}</p>
    </section>
  )
}

/** A reason that another screen wrote in its own words is shown as it stands. */
function reasonIn({ desk }: Words, reason: string | null): string {
  const known = PAUSE_REASONS.find((id) => id === reason)
  return known === undefined ? (reason ?? desk.pause.reasons.other) : desk.pause.reasons[known]
}
