import { Plate } from '@tingxu/shared/browser/ui/plate.tsx'
import type { SignServiceRow } from '@tingxu/shared/views.ts'
import type { RoomWords } from '../room-words.ts'
import { otherCounters } from './other-counters.ts'

/** Where people go instead of a window that does not serve: the nearest that does all it does, else one for some of it. */
export function Elsewhere({ services, words }: { services: SignServiceRow[]; words: RoomWords }) {
  const others = otherCounters(services)
  if (others.length === 0) return <p className="next">{words.first.askAtDesk}</p>
  return (
    <>
      {others.map(({ number, services: some }) => (
        <p className="next" key={number} data-one={some === null}>
          {some !== null && <span className="of">{namesOf(some, words)}</span>}
          <span>{words.first.insteadBefore}</span>
          <Plate number={number} />
          <span>{words.first.insteadAfter}</span>
        </p>
      ))}
    </>
  )
}

export function namesOf(services: SignServiceRow[], words: RoomWords): string {
  return services.map(({ name }) => words.text(name)).join(words.first.and)
}
