import type { Wait } from '@tingxu/shared/views.ts'
import type { RoomWords } from '../room-words.ts'
import type { WaitingService } from './board-rows.ts'
import { Head } from './head.tsx'
import { emsOf } from './note-pieces.ts'
import { placesOf } from './places.ts'
import { usePage } from './use-page.ts'

type WaitingProps = { services: WaitingService[]; crowded: boolean; words: RoomWords }

/** How many wait for each service, and about how long. */
export function Waiting({ services, crowded, words }: WaitingProps) {
  const rows = rowsFor(Math.max(0, ...services.map(({ name }) => emsOf(words.text(name)))), crowded)
  const page = usePage(services, rows)
  return (
    <section className="waiting" data-rows={rows}>
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
    </section>
  )
}

/** Long names need higher rows, and so there are fewer; beside the many calls of a crowded hall fewer still. */
function rowsFor(emsMax: number, crowded: boolean): number {
  if (crowded && emsMax > CROWDED_EMS) return 3
  return crowded || emsMax > BESIDE_EMS ? 4 : PLACES
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
/** A name up to this wide, in em, stands beside its figures. */
const BESIDE_EMS = 16
/** And one up to this wide above them on two lines. */
const CROWDED_EMS = 21
