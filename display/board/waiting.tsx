import type { Wait } from '@tingxu/shared/views.ts'
import type { RoomWords } from '../room-words.ts'
import type { WaitingService } from './board-rows.ts'
import { Head } from './head.tsx'
import { emsOf } from './note-pieces.ts'
import { placesOf } from './places.ts'
import { usePage } from './use-page.ts'

/** How many wait for each service, and about how long. */
export function Waiting({ services, words }: { services: WaitingService[]; words: RoomWords }) {
  const long = services.some(({ name }) => emsOf(words.text(name)) > TWO_LINES_EMS)
  const page = usePage(services, long ? PLACES - 1 : PLACES)
  const total = services.reduce((sum, { count }) => sum + count, 0)
  return (
    <section className="waiting" data-long={long}>
      <Head first={words.first.waiting} second={words.second?.waiting} words={words} page={page} />
      <p className="nobody" hidden={services.length > 0}>
        {words.first.nobodyWaiting}
        <span lang={words.secondLanguage ?? undefined}>{words.second?.nobodyWaiting}</span>
      </p>
      <ol>
        {placesOf(page.items, PLACES).map(({ place, item }) => (
          <Service key={place} service={item} words={words} />
        ))}
      </ol>
      <p className="total">{words.first.waitingTotal(total)}</p>
    </section>
  )
}

function Service({ service, words }: { service: WaitingService | null; words: RoomWords }) {
  const [figure, unit] = service === null ? ['', ''] : waitShort(service.wait, words.first)
  return (
    <li hidden={service === null}>
      <span className="prefix">{service?.prefix}</span>
      <span className="name">{service === null ? '' : words.text(service.name)}</span>
      <span className="count">
        <b>{service?.count}</b> {words.first.people}
      </span>
      <span className="wait">
        {figure} <small>{unit}</small>
      </span>
    </li>
  )
}

function waitShort(wait: Wait, words: RoomWords['first']): [figure: string, unit: string] {
  if (wait === null) return ['', words.waitUnknown]
  if (wait.toMinutes <= 0) return [words.noWait, '']
  if (wait.fromMinutes <= 0) return [words.waitUnder(wait.toMinutes), words.minutes]
  if (wait.fromMinutes >= wait.toMinutes) return [String(wait.toMinutes), words.minutes]
  return [words.waitRange(wait.fromMinutes, wait.toMinutes), words.minutes]
}

const PLACES = 5
/** A name that needs three lines makes the rows higher, and one of them fewer. */
const TWO_LINES_EMS = 16
