import { SPANS_PER_DAY_MAX } from '@tingxu/shared/limits.ts'
import type { SpanSettings } from '@tingxu/shared/settings.ts'
import { Button } from 'antd'
import { useId } from 'react'
import { useFaults } from '../draft/use-draft.ts'
import { useConsoleWords } from '../look/use-console-words.ts'
import type { Path } from './at-path.ts'
import { MORNING, spanAfter } from './spans.ts'
import { TimeInput } from './time-input.tsx'
import { isTime, nextMorning } from './time-typed.ts'

export type SpansInputProps = {
  /** Where they stand in the settings: what is wrong there is said here. */
  at: Path
  /** Whose hours they are: `Monday`. */
  of: string
  spans: readonly SpanSettings[]
  put: (spans: SpanSettings[]) => void
  /** What is said of none. */
  none?: string
}

/** The spans of one day, side by side. */
export function SpansInput({ at, of, spans, put, none }: SpansInputProps) {
  const { hours: said } = useConsoleWords()
  const faults = useFaults(at)
  const next = spans.length < SPANS_PER_DAY_MAX ? spanAfter(spans) : null
  return (
    <div className="spans">
      {spans.map(placeOf).map((place) => (
        <OneSpan
          key={place}
          at={`${at}/${place}`}
          of={said.span(of, place + 1)}
          span={spans[place] ?? MORNING}
          put={(other) => put(spans.flatMap((span, each) => (each === place ? (other ? [other] : []) : [span])))}
        />
      ))}
      {spans.length === 0 && <span className="quiet">{none ?? said.closed}</span>}
      {next && (
        <Button type="text" aria-label={said.addTo(of)} onClick={() => put([...spans, next])}>
          {said.addSpan}
        </Button>
      )}
      {faults.map(({ why }) => (
        <p key={why} className="faulty">
          {why}
        </p>
      ))}
    </div>
  )
}

const placeOf = (_: unknown, place: number) => place

type OneSpanProps = { at: Path; of: string; span: SpanSettings; put: (span: SpanSettings | null) => void }

function OneSpan({ at, of, span: [from, to], put }: OneSpanProps) {
  const { hours: said, fields } = useConsoleWords()
  const id = useId()
  const faults = useFaults(at)
  const notes = [
    ...(isTime(from) && isTime(to) ? faults.map(({ why }) => why) : [said.noTime]),
    ...[from, to].flatMap((time) => nextMorning(time) ?? []).map(said.nextDay),
  ]
  const isWrong = !isTime(from) || !isTime(to) || faults.length > 0
  const ties = { isWrong, describedBy: notes.length > 0 ? id : undefined }
  return (
    <div className="span">
      <TimeInput {...ties} value={from} put={(time) => put([time, to])} label={said.from(of)} />
      <span aria-hidden="true">–</span>
      <TimeInput {...ties} value={to} put={(time) => put([from, time])} label={said.to(of)} />
      <Button type="text" aria-label={fields.removeOne(of)} onClick={() => put(null)}>
        ×
      </Button>
      {notes.length > 0 && (
        <p id={id} className={isWrong ? 'faulty' : 'quiet'}>
          {notes.join(' ')}
        </p>
      )}
    </div>
  )
}
