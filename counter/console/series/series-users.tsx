import { useHall } from '@tingxu/shared/browser/hall-provider.tsx'
import type { ServiceSettings } from '@tingxu/shared/settings.ts'
import { Link } from 'wouter'
import { useConsoleWords } from '../look/use-console-words.ts'
import { useNameShown } from '../services/name-shown.ts'
import { placeOf } from '../services/use-chosen.ts'

const SHOWN_MAX = 3

/** Which services give numbers of a series; the first of them lead to where that is chosen. */
export function SeriesUsers({ users }: { users: readonly ServiceSettings[] }) {
  const { series: said } = useConsoleWords()
  const { hallId } = useHall()
  const shown = useNameShown()
  if (users.length === 0) return <span className="quiet">{said.nobody}</span>
  return (
    <>
      {users.slice(0, SHOWN_MAX).map(({ id, name }, index) => (
        <span key={id} className="user">
          <Link href={placeOf(hallId, { kind: 'service', id })}>{shown(name)}</Link>
          {index < Math.min(users.length, SHOWN_MAX) - 1 && said.and}
        </span>
      ))}
      {users.length > SHOWN_MAX && <span className="quiet"> {said.more(users.length)}</span>}
    </>
  )
}
