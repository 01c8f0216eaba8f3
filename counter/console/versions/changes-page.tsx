import { useDifferences } from '../draft/use-differences.ts'
import { useConsoleWords } from '../look/use-console-words.ts'
import { Grouped } from './grouped.tsx'
import './versions.css'

/** Everything that publishing would change. */
export function ChangesPage() {
  const { draft: said } = useConsoleWords()
  const differences = useDifferences()
  if (differences.length === 0) return <p className="quiet">{said.none}</p>
  return (
    <>
      <p className="quiet">{said.changes(differences.length)}</p>
      <Grouped differences={differences} />
    </>
  )
}
