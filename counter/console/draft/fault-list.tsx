import { useHall } from '@tingxu/shared/browser/hall-provider.tsx'
import type { Faulty } from '@tingxu/shared/wire-console.ts'
import { Link } from 'wouter'
import { useShallow } from 'zustand/react/shallow'
import { useConsoleWords } from '../look/use-console-words.ts'
import { placeAt } from './page-at.ts'
import { useDraft } from './use-draft.ts'
import { useFaultSentences } from './use-fault-sentences.ts'
import { useFieldInFocus } from './use-field-in-focus.ts'

const SHOWN_MAX = 8
const NONE: Faulty[] = []

/** What keeps the draft from being published, each leading to where it is mended. */
export function FaultList({ placeOf = placeAt }: { placeOf?: typeof placeAt }) {
  const { draft: said } = useConsoleWords()
  const { hallId } = useHall()
  const faults = useDraft((state) => state.faults) ?? NONE
  const sentences = useFaultSentences(faults)
  const places = useDraft(
    useShallow(({ settings }) => faults.slice(0, SHOWN_MAX).map(({ path }) => placeOf(settings, path))),
  )
  const lead = useFieldInFocus()
  if (faults.length === 0) return null
  return (
    <section className="faults" aria-live="polite">
      <p className="faulty">{said.faults(faults.length)}</p>
      <ul>
        {faults.slice(0, SHOWN_MAX).map(({ path, why }, index) => (
          <li key={path + why}>
            <Link href={`/${hallId}/${places[index]}`} onClick={() => lead(path)}>
              {sentences[index]}
            </Link>
          </li>
        ))}
      </ul>
      {faults.length > SHOWN_MAX && <p className="quiet">{said.more(faults.length - SHOWN_MAX)}</p>}
    </section>
  )
}
