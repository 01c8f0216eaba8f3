import { Label } from '@tingxu/shared/browser/ui/label.tsx'
import type { MissedRow } from '@tingxu/shared/views.ts'
import type { RoomWords } from '../room-words.ts'
import { Head } from './head.tsx'
import { placesOf } from './places.ts'
import { usePage } from './use-page.ts'

/** Labels that were called and did not come. */
export function Missed({ missed, words }: { missed: MissedRow[]; words: RoomWords }) {
  const page = usePage(missed, PLACES)
  return (
    <section className="missed" data-some={missed.length > 0}>
      <Head first={words.first.missed} second={words.second?.missed} words={words} page={page} />
      <p>
        {placesOf(page.items, PLACES).map(({ place, item }) => (
          <span key={place} hidden={item === null}>
            <Label label={item?.label ?? ''} />
          </span>
        ))}
      </p>
    </section>
  )
}

const PLACES = 3
