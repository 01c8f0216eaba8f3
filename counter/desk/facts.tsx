import { timeIn } from '@tingxu/shared/browser/hall-zone.ts'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { DeskTicketRow } from '@tingxu/shared/desk-rows.ts'
import { type DeskNow, materialsOf } from './desk-rows.ts'
import { whyCalled } from './why-called.ts'

/** What a clerk may want to know of the visitor at the counter, below what she must know. */
export function Facts({ desk, current }: { desk: DeskNow; current: DeskTicketRow }) {
  const { words, text } = useWords()
  const { zone } = desk.hall
  const { facts } = words.desk
  const materials = materialsOf(desk)
  const className = current.className && text(current.className)
  return (
    <dl className="facts">
      <Fact name={facts.why} sentences={whyCalled({ ...current, className }, zone, words)} />
      {(materials.length > 0 || current.materialsChecked) && (
        <Fact
          name={facts.materials}
          sentences={materials.length > 0 ? [facts.list(materials.map(({ name }) => text(name)))] : []}
          mark={current.materialsChecked ? facts.checked : null}
        />
      )}
      <Fact
        name={facts.times}
        sentences={[facts.taken(timeIn(zone, current.arrivedAt)), facts.called(timeIn(zone, current.calledAt))]}
      />
    </dl>
  )
}

function Fact({ name, sentences, mark = null }: { name: string; sentences: string[]; mark?: string | null }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {sentences.map((sentence) => (
          <span key={sentence}>{sentence}</span>
        ))}
        {mark !== null && <span className="mark">{mark}</span>}
      </dd>
    </div>
  )
}
