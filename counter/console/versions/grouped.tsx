import { useConsoleWords } from '../look/use-console-words.ts'
import type { Difference } from '../settings/differences.ts'

/** Differences under the headings of what they are about. */
export function Grouped({ differences }: { differences: readonly Difference[] }) {
  const { differences: said } = useConsoleWords()
  const groups = [...new Set(differences.map(({ group }) => group))]
  return (
    <>
      {groups.map((group) => (
        <section key={group} className="group">
          <h3>{said.groups[group]}</h3>
          <ul>
            {differences
              .filter((difference) => difference.group === group)
              .map(({ path, sentence, kind }) => (
                <li key={`${path} ${sentence}`} data-kind={kind}>
                  {sentence}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  )
}
