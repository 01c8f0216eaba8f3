import type { ReactNode } from 'react'
import { useConsoleWords } from '../look/use-console-words.ts'
import type { Difference } from '../settings/differences.ts'

type GroupedProps = { differences: readonly Difference[]; children: (difference: Difference) => ReactNode }

/** Differences under the headings of what they are about, each as `children` has it. */
export function Grouped({ differences, children }: GroupedProps) {
  const { differences: said } = useConsoleWords()
  const groups = [...new Set(differences.map(({ group }) => group))]
  return (
    <>
      {groups.map((group) => (
        <section key={group} className="differences">
          <h3>{said.groups[group]}</h3>
          <ul>
            {differences
              .filter((difference) => difference.group === group)
              .map((difference) => (
                <li key={`${difference.path} ${difference.sentence}`}>{children(difference)}</li>
              ))}
          </ul>
        </section>
      ))}
    </>
  )
}
