import { Plate } from '@tingxu/shared/browser/ui/plate.tsx'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { AheadRow } from '@tingxu/shared/views.ts'
import { Fragment } from 'react'

/** Which windows serve the ticket now, one of which will call; where they are, if they are all in one place. */
export function WhereTo({ counters }: { counters: AheadRow['counters'] }) {
  const { words, text } = useWords()
  const places = new Set(counters.map(({ place }) => (place === null ? '' : text(place))))
  const [place = ''] = places.size === 1 ? places : []
  if (counters.length === 0) return <p>{words.phone.noWindow}</p>
  if (counters.length > PLATES_MAX) return <p>{words.phone.manyWindows(counters.length)}</p>
  return (
    <>
      <p className="plates">
        <span>{words.phone.laterBefore}</span>
        {counters.map(({ number }, index) => (
          <Fragment key={number}>
            {index > 0 && <span>{words.phone.or}</span>}
            <Plate number={number} />
          </Fragment>
        ))}
        <span>{words.phone.windowAfter}</span>
      </p>
      {place !== '' && <p className="quiet">{place}</p>}
    </>
  )
}

const PLATES_MAX = 4
