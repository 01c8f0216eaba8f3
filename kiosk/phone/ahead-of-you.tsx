import { timeIn } from '@tingxu/shared/browser/hall-zone.ts'
import { Figure } from '@tingxu/shared/browser/ui/figured.tsx'
import { useHallTime } from '@tingxu/shared/browser/use-hall-time.ts'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { waitWords } from '@tingxu/shared/browser/wait-words.ts'
import type { AheadRow, Wait } from '@tingxu/shared/views.ts'
import { aboutWhen } from './about-when.ts'

/** How many are ahead, and how long it takes. */
export function AheadOfYou({ row, zone }: { row: AheadRow; zone: string }) {
  const { words } = useWords()
  if (row.ahead === 0)
    return (
      <>
        <h1>{words.phone.youAreNext}</h1>
        <Dots count={0} />
        <p>{words.phone.stayNear}</p>
      </>
    )
  return (
    <>
      <h1>
        <Figure words={words.phone.ahead(row.ahead)} />
      </h1>
      <Dots count={row.ahead} />
      <p>
        <Figure words={waitWords(row.wait, words.kiosk)} />
      </p>
      <When wait={row.wait} zone={zone} />
    </>
  )
}

function When({ wait, zone }: { wait: Wait; zone: string }) {
  const { words } = useWords()
  const when = aboutWhen(wait, useHallTime(), zone)
  if (when === null) return null
  if (when === 'not-today') return <p className="quiet">{words.phone.notToday}</p>
  return <p className="quiet">{words.phone.aboutWhen(timeIn(zone, when.from), timeIn(zone, when.to))}</p>
}

/** A dot is a person; the ring at the end is oneself. */
function Dots({ count }: { count: number }) {
  const people = Array.from({ length: Math.min(count, DOTS_MAX) }, (_, place) => `person ${place}`)
  return (
    <div className="lineup" aria-hidden="true">
      {people.map((person) => (
        <i key={person} />
      ))}
      {count > DOTS_MAX && <span>…</span>}
      <em />
    </div>
  )
}

const DOTS_MAX = 20
