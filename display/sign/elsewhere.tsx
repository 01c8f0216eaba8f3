import { Plate } from '@tingxu/shared/browser/ui/plate.tsx'
import type { SignServiceRow } from '@tingxu/shared/views.ts'
import type { RoomWords } from '../room-words.ts'
import { otherCounters } from './other-counters.ts'

/** Where people go instead of a window that does not serve: the nearest that does all it does, else one for each service. */
export function Elsewhere({ services, words }: { services: SignServiceRow[]; words: RoomWords }) {
  const others = otherCounters(services)
  if (others.length === 0) return <p className="next">{words.first.askAtDesk}</p>
  return (
    <>
      {others.map(({ number, service }) => (
        <p className="next" key={service?.id ?? 'all'} data-one={service === null}>
          {service !== null && <span className="of">{words.text(service.name)}</span>}
          <span>{words.first.insteadBefore}</span>
          <Plate number={number} />
          <span>{words.first.insteadAfter}</span>
        </p>
      ))}
    </>
  )
}
