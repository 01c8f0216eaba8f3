import { useHall } from '@tingxu/shared/browser/hall-provider.tsx'
import { Link } from 'wouter'
import { pageAt } from '../draft/page-at.ts'
import { useDifferences } from '../draft/use-differences.ts'
import { useConsoleWords } from '../look/use-console-words.ts'
import { Grouped } from './grouped.tsx'
import './versions.css'

/** Everything that publishing would change. */
export function ChangesPage() {
  const { draft: said } = useConsoleWords()
  const { hallId } = useHall()
  const differences = useDifferences()
  if (differences.length === 0) return <p className="quiet">{said.none}</p>
  return (
    <>
      <p className="quiet">{said.changes(differences.length)}</p>
      <Grouped differences={differences}>
        {({ path, sentence }) => <Link href={`/${hallId}/${pageAt(path)}`}>{sentence}</Link>}
      </Grouped>
    </>
  )
}
