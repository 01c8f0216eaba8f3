import { useHall } from '@tingxu/shared/browser/hall-provider.tsx'
import { Link } from 'wouter'
import { useConsoleWords } from '../look/use-console-words.ts'
import { pageAt } from './page-at.ts'
import { useDraft } from './use-draft.ts'

const SHOWN_MAX = 8

/** What keeps the draft from being published, each leading to where it is mended. */
export function FaultList() {
  const { draft: said } = useConsoleWords()
  const { hallId } = useHall()
  const faults = useDraft((state) => state.faults) ?? []
  if (faults.length === 0) return null
  return (
    <section className="faults" aria-live="polite">
      <p className="faulty">{said.faults(faults.length)}</p>
      <ul>
        {faults.slice(0, SHOWN_MAX).map(({ path, why }) => (
          <li key={path + why}>
            <Link href={`/${hallId}/${pageAt(path)}`}>{why}</Link>
          </li>
        ))}
      </ul>
      {faults.length > SHOWN_MAX && <p className="quiet">{said.more(faults.length - SHOWN_MAX)}</p>}
    </section>
  )
}
