import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { AheadRow } from '@tingxu/shared/views.ts'
import { whyForVisitor } from '@tingxu/shared/words/reasons.ts'

/** Who was called before though they came later: how many and why, for whoever wants to know (rule Q8). */
export function Overtaken({ overtaken }: { overtaken: AheadRow['overtaken'] }) {
  const { words } = useWords()
  const people = overtaken.reduce((sum, { count }) => sum + count, 0)
  if (people === 0) return null
  return (
    <details className="why">
      <summary>{words.phone.overtaken(people)}</summary>
      <p>{words.phone.overtakenWhy}</p>
      <ul>
        {whyForVisitor(overtaken, words).map((why) => (
          <li key={why}>{why}</li>
        ))}
      </ul>
    </details>
  )
}
