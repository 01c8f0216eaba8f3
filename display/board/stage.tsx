import { Label } from '@tingxu/shared/browser/ui/label.tsx'
import { Plate } from '@tingxu/shared/browser/ui/plate.tsx'
import { STAGE_LINES_MAX } from '@tingxu/shared/limits.ts'
import type { RoomWords } from '../room-words.ts'
import { charsOf } from './chars.ts'
import { placesOf } from './places.ts'
import type { StageLine } from './stage-lines.ts'

/** The calls of this moment, one line each, on the only field of amber there is. */
export function Stage({ lines, words }: { lines: StageLine[]; words: RoomWords }) {
  return (
    <section className="stage" aria-live="assertive" style={charsOf(lines.map(({ call }) => call.label))}>
      {placesOf(lines, STAGE_LINES_MAX).map(({ place, item }) => (
        <Line key={place} line={item} words={words} />
      ))}
    </section>
  )
}

function Line({ line, words }: { line: StageLine | null; words: RoomWords }) {
  const number = line?.call.counterNumber ?? 0
  return (
    <div className="line" hidden={line === null}>
      <Label label={line?.call.label ?? ''} />
      <p className="go">
        <span>{words.first.windowBefore}</span>
        <Plate number={number} />
        <span>{words.first.windowAfter}</span>
      </p>
      <p className="also" lang={words.secondLanguage ?? undefined}>
        {words.second?.pleaseGo(number)}
      </p>
    </div>
  )
}
