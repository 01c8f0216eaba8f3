import { type CSSProperties, type FocusEvent, useLayoutEffect, useMemo, useState } from 'react'
import { useSettings } from '../draft/use-draft.ts'
import { unevenLane } from '../long/lane.ts'
import { useReveal, useScroller, useSeen } from '../long/use-scroller.ts'
import { useConsoleWords } from '../look/use-console-words.ts'
import { fieldId } from './cell-ties.ts'
import { CounterRow } from './counter-row.tsx'
import { useCounterFaults } from './use-counter-faults.ts'
import type { Place } from './use-counter-order.ts'
import { useRemoveCounter } from './use-remove-counter.tsx'

const HEAD = 44
const ROW = 52
const FAULT = 24

export type CounterTableProps = {
  order: readonly Place[]
  /** The counter that was added last: its name is typed next. */
  fresh: string | null
}

/** One line a counter, changed where it stands. Only the lines that are seen are drawn. */
export function CounterTable({ order, fresh }: CounterTableProps) {
  const languages = useSettings((settings) => settings.languages)
  const faults = useCounterFaults()
  const { ref, scroller } = useScroller()
  const lane = useMemo(() => {
    return unevenLane(order.map(({ index }) => ROW + FAULT * (faults.get(index)?.length ?? 0)))
  }, [order, faults])
  const vertically = { scroller, lane, axis: 'down', covered: HEAD } as const
  const { first, end } = useSeen(vertically)
  const [held, hold] = useState<string | null>(null)
  useReveal(vertically, fresh === null ? -1 : order.findIndex(({ id }) => id === fresh))
  useLayoutEffect(() => {
    if (fresh !== null) hold(fresh)
  }, [fresh])
  const remove = useRemoveCounter()
  const goTo = (place: number, field: string) => {
    const id = order[place]?.id
    if (id !== undefined) document.getElementById(fieldId(id, field))?.focus()
  }
  return (
    <div className="counters-scroll" ref={ref}>
      <div className="counters-sheet" style={sheetStyle(lane.length, languages.length)}>
        <table
          aria-rowcount={order.length + 1}
          onFocus={(event: FocusEvent) => hold(event.target.closest('tr')?.dataset.counter ?? null)}
        >
          <thead>
            <Heads languages={languages} />
          </thead>
          <tbody>
            {order.map(({ id, index }, place) => {
              // Whoever types in a line and scrolls away finds it, and what was typed, when they come back.
              if ((place < first || place >= end) && id !== held) return null
              return (
                <CounterRow
                  key={id}
                  {...{ id, index, place, languages, remove, goTo }}
                  top={HEAD + lane.startOf(place)}
                  faults={faults.get(index) ?? NONE}
                  isFresh={id === fresh}
                />
              )
            })}
          </tbody>
        </table>
      </div>
    </div>
  )
}

const NONE: readonly [] = []

function sheetStyle(height: number, languages: number): CSSProperties {
  const own: Record<`--${string}`, string> = { '--languages': String(languages), '--head': `${HEAD}px` }
  return { ...own, height: HEAD + height }
}

function Heads({ languages }: { languages: readonly string[] }) {
  const { counters: said, fields } = useConsoleWords()
  const each = (name: string) =>
    languages.map((language) => (
      <th scope="col" key={name + language}>
        {languages.length > 1 ? `${name} · ${fields.languageNames[language] ?? language}` : name}
      </th>
    ))
  return (
    <tr aria-rowindex={1} className="counters-heads">
      <th scope="col">{said.number}</th>
      {each(said.name)}
      <th scope="col">{said.zone}</th>
      {each(said.place)}
      <th scope="col" title={said.autoCallHint}>
        {said.autoCall}
      </th>
      <th scope="col">{said.serves}</th>
      <th scope="col">
        <span className="hidden">{fields.remove}</span>
      </th>
    </tr>
  )
}
