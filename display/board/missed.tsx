import { Label } from '@tingxu/shared/browser/ui/label.tsx'
import type { MissedRow } from '@tingxu/shared/views.ts'
import type { RoomWords } from '../room-words.ts'
import { Head } from './head.tsx'
import { usePage } from './use-page.ts'

/** Labels that were called and did not come. */
export function Missed({ missed, words }: { missed: MissedRow[]; words: RoomWords }) {
  const page = usePage(missed, PLACES)
  const places = Array.from({ length: PLACES }, (_, place) => page.items[place] ?? null)
  return (
    <section className="missed" data-some={missed.length > 0}>
      <Head first={words.first.missed} second={words.second?.missed} words={words} />
      <p>
        {places.map((row, place) => (
          <span key={place} hidden={row === null}>
            <Label label={row?.label ?? ''} />
          </span>
        ))}
      </p>
    </section>
  )
}

const PLACES = 3
