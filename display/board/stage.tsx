import { Label } from '@tingxu/shared/browser/ui/label.tsx'
import { Plate } from '@tingxu/shared/browser/ui/plate.tsx'
import type { CounterId } from '@tingxu/shared/ids.ts'
import { STAGE_LINES_MAX } from '@tingxu/shared/limits.ts'
import type { Text } from '@tingxu/shared/schema.ts'
import type { RoomWords } from '../room-words.ts'
import { charsOf } from './chars.ts'
import { placesOf } from './places.ts'
import type { StageLine } from './stage-lines.ts'

/** The calls of this moment, one line each, on the only field of amber there is. */
export function Stage({ lines, places, words }: { lines: StageLine[]; places: Places; words: RoomWords }) {
  return (
    <section className="stage" aria-live="assertive" style={charsOf(lines.map(({ call }) => call.label))}>
      {placesOf(lines, STAGE_LINES_MAX).map(({ place, item }) => (
        // By its ticket: a line that moves down as another comes must not blink again.
        <Line key={item?.call.ticketId ?? place} line={item} places={places} words={words} />
      ))}
    </section>
  )
}

type Places = ReadonlyMap<CounterId, Text>

function Line({ line, places, words }: { line: StageLine | null; places: Places; words: RoomWords }) {
  const number = line?.call.counterNumber ?? 0
  const place = line === null ? undefined : places.get(line.call.counterId)
  return (
    <div className="line" hidden={line === null} data-again={againOf(line?.call.callCount ?? 1)}>
      <Label label={line?.call.label ?? ''} />
      <p className="go">
        <span>{words.first.windowBefore}</span>
        <Plate number={number} />
        <span>{words.first.windowAfter}</span>
      </p>
      <p className="also">
        <span className="place">{place === undefined ? '' : words.text(place)}</span>
        <span lang={words.secondLanguage ?? undefined}>{words.second?.pleaseGo(number)}</span>
      </p>
    </div>
  )
}

/** Called again: the line blinks once more each time, which needs another name each time. */
function againOf(callCount: number): 'no' | 'odd' | 'even' {
  if (callCount <= 1) return 'no'
  return callCount % 2 === 0 ? 'even' : 'odd'
}
