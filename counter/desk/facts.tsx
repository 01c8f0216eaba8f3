import { timeIn } from '@tingxu/shared/browser/hall-zone.ts'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { DeskTicketRow } from '@tingxu/shared/desk-rows.ts'
import type { ReactNode } from 'react'
import type { ChosenFinish } from './chosen-finish.ts'
import { PressButton } from './press-button.tsx'
import { type Outlook, whyNot } from './presses.ts'
import { whyCalled } from './why-called.ts'

export type FactsProps = {
  outlook: Outlook
  current: DeskTicketRow
  chosen: ChosenFinish
  endVisit: () => void
}

/** What a clerk may want to know of the visitor at the counter, below what she must know. */
export function Facts({ outlook, current, chosen, endVisit }: FactsProps) {
  const { words, text } = useWords()
  const { desk } = outlook
  const { zone } = desk.hall
  const { facts } = words.desk
  const { materials } = current
  const className = current.className && text(current.className)
  return (
    <dl className="facts">
      <Fact name={facts.why} sentences={whyCalled({ ...current, className }, zone, words)} />
      {current.rest.length > 0 && (
        <Fact name={facts.rest} sentences={[facts.list(current.rest.map(text))]}>
          <PressButton
            name={words.desk.press.endVisit}
            keyName="endVisit"
            look="small"
            press={endVisit}
            chosen={chosen.endVisit === true}
            not={whyNot('endVisit', outlook)}
          />
        </Fact>
      )}
      {(materials.length > 0 || current.materialsChecked) && (
        <Fact
          name={facts.materials}
          sentences={materials.length > 0 ? [facts.list(materials.map(({ name }) => text(name)))] : []}
        >
          {current.materialsChecked && <span className="mark">{facts.checked}</span>}
        </Fact>
      )}
      <Fact
        name={facts.times}
        sentences={[facts.taken(timeIn(zone, current.arrivedAt)), facts.called(timeIn(zone, current.calledAt))]}
      />
    </dl>
  )
}

function Fact({ name, sentences, children }: { name: string; sentences: string[]; children?: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {sentences.map((sentence) => (
          <span key={sentence}>{sentence}</span>
        ))}
        {children}
      </dd>
    </div>
  )
}
