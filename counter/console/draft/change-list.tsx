import { useHall } from '@tingxu/shared/browser/hall-provider.tsx'
import { Link } from 'wouter'
import { useConsoleWords } from '../look/use-console-words.ts'
import { pageAt } from './page-at.ts'
import { useDifferences } from './use-differences.ts'

const SHOWN_MAX = 6

/** What is other than in force, in short; all of it stands on a page of its own. */
export function ChangeList() {
  const { draft: said } = useConsoleWords()
  const { hallId } = useHall()
  const differences = useDifferences()
  if (differences.length === 0) return <p className="quiet">{said.none}</p>
  return (
    <section aria-label={said.changes(differences.length)}>
      <p className="quiet">{said.changes(differences.length)}</p>
      <ul className="changes">
        {differences.slice(0, SHOWN_MAX).map(({ path, sentence }) => (
          <li key={`${path} ${sentence}`}>
            <Link href={`/${hallId}/${pageAt(path)}`}>{sentence}</Link>
          </li>
        ))}
      </ul>
      <Link href={`/${hallId}/changes`}>
        {differences.length > SHOWN_MAX ? said.allOf(differences.length) : said.compare}
      </Link>
    </section>
  )
}
