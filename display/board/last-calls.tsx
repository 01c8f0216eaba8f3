import { timeIn } from '@tingxu/shared/browser/hall-zone.ts'
import { Label } from '@tingxu/shared/browser/ui/label.tsx'
import { Plate } from '@tingxu/shared/browser/ui/plate.tsx'
import type { HallTime } from '@tingxu/shared/ids.ts'
import { CALLS_SHOWN_MAX } from '@tingxu/shared/limits.ts'
import type { CallRow, HallRow } from '@tingxu/shared/views.ts'
import type { RoomWords } from '../room-words.ts'
import { charsOf } from './chars.ts'
import { Head } from './head.tsx'
import { placesOf } from './places.ts'

type LastCallsProps = {
  calls: CallRow[]
  hall: HallRow | undefined
  since: HallTime | null
  calling: boolean
  words: RoomWords
}

/** The last calls, newest first. */
export function LastCalls({ calls, hall, since, calling, words }: LastCallsProps) {
  const time = since !== null && hall !== undefined ? timeIn(hall.zone, since) : null
  const first = time === null ? words.first.recentCalls : words.first.callsAt(time)
  const second = time === null ? words.second?.recentCalls : words.second?.callsAt(time)
  return (
    <section className="last" style={charsOf(calls.slice(0, PLACES).map(({ label }) => label))}>
      <Head first={first} second={second} words={words} />
      <p className="nobody" hidden={calls.length > 0 || calling}>
        {hall?.date === null ? words.first.dayClosed : words.first.nobodyCalled}
        <span lang={words.secondLanguage ?? undefined}>
          {hall?.date === null ? words.second?.dayClosed : words.second?.nobodyCalled}
        </span>
      </p>
      <ol className="calls">
        {placesOf(calls, PLACES).map(({ place, item }) => (
          <Call key={place} call={item} newest={place === 0 && !calling && since === null} words={words} />
        ))}
      </ol>
    </section>
  )
}

function Call({ call, newest, words }: { call: CallRow | null; newest: boolean; words: RoomWords }) {
  return (
    <li className={newest ? 'call first' : 'call'} hidden={call === null}>
      <Label label={call?.label ?? ''} />
      <Plate number={call?.counterNumber ?? 0} look={newest ? 'calling' : 'serving'} />
      <span className="at">{newest ? words.first.windowAfter : ''}</span>
    </li>
  )
}

/** One large and ten, twelve of one size, or all of a crowded hall; which are seen is the style sheet's business. */
const PLACES = CALLS_SHOWN_MAX
