import { Plate } from '@tingxu/shared/browser/ui/plate.tsx'
import type { Ref } from 'react'
import { useConsoleWords } from '../look/use-console-words.ts'
import { type AssistWhen, type Entry, entriesOf, HOWS, type How, isSame, NONE } from './entry.ts'
import { LikeAnother } from './like-another.tsx'
import type { Column, Row } from './lists.ts'
import type { Block } from './selection.ts'
import type { Changes } from './use-changes.ts'
import type { Matrix } from './use-matrix.ts'
import { WhenFields } from './when-fields.tsx'
import { WhoServes } from './who-serves-list.tsx'

export type ChosenPanelProps = {
  matrix: Matrix
  block: Block
  changes: Changes
  /** Back to the matrix. */
  leave: () => void
  ref: Ref<HTMLFieldSetElement>
}

/** What is chosen in the matrix, in words: how it is, and how it could be. */
export function ChosenPanel({ matrix, block, changes, leave, ref }: ChosenPanelProps) {
  const { serving: said } = useConsoleWords()
  const services = matrix.rows.slice(block.rows.first, block.rows.end)
  const counters = matrix.columns.slice(block.columns.first, block.columns.end)
  const { how, when } = sharedBy(matrix, services, counters)
  return (
    <section className="chosen-cells" aria-label={said.chosen}>
      <Chosen {...{ services, counters, block }} />
      <fieldset ref={ref} className="hows">
        <legend className="hidden">{said.howServed}</legend>
        {HOWS.map((each, index) => (
          <label key={each} className={each === how ? 'on' : ''}>
            <input
              type="radio"
              name="how"
              checked={each === how}
              onChange={() => changes.setHow(each)}
              onKeyDown={(event) => {
                if (event.key === 'Escape' || event.key === 'Enter') leave()
              }}
            />
            {said.how[each]}
            <span className="key" aria-hidden="true">
              {index + 1}
            </span>
          </label>
        ))}
      </fieldset>
      {how !== null && how !== 'none' && how !== 'assist' && <p className="quiet">{said.meaning[how]}</p>}
      {how === 'assist' && <WhenFields when={when} put={changes.setWhen} />}
      {services.length === 1 && services[0] && <WhoServes row={services[0]} matrix={matrix} />}
      {block.whole !== null && <LikeAnother {...{ matrix, block, changes }} />}
      <p className="hidden" role="status">
        {changes.said}
      </p>
      <p className="quiet hint">{said.keys}</p>
    </section>
  )
}

function Chosen({ services, counters, block }: { services: Row[]; counters: Column[]; block: Block }) {
  const { serving: said } = useConsoleWords()
  const [service] = services
  const [counter] = counters
  const cells = services.length * counters.length
  return (
    <>
      {counters.length === 1 && counter ? (
        <p className="chosen-counter">
          <Plate number={counter.number} />
          <b>{counter.name}</b>
        </p>
      ) : (
        <p className="chosen-counter">
          <b>{said.severalCounters(counters.length)}</b>
        </p>
      )}
      {services.length === 1 && service ? (
        <h2>
          <span className="quiet">{service.department}</span>
          {service.name}
        </h2>
      ) : (
        <h2>{said.severalServices(services.length)}</h2>
      )}
      {cells > 1 && (
        <p className="quiet hint">
          {said.cells(cells)}
          {block.whole !== null && `　${said.allShown}`}
        </p>
      )}
    </>
  )
}

type Shared = { how: How | null; when: AssistWhen | null }

/** What all of them are; null where they differ. Thirty thousand may be chosen, and are looked at with every press. */
function sharedBy({ now }: Matrix, services: readonly Row[], counters: readonly Column[]): Shared {
  let first: Entry | null = null
  let isOne = true
  for (const { id } of counters) {
    const counter = now.get(id)
    if (counter === undefined) continue
    const entries = entriesOf(counter)
    for (const service of services) {
      const entry = entries.get(service.id) ?? NONE
      first ??= entry
      if (entry.how !== first.how) return { how: null, when: null }
      isOne &&= isSame(entry, first)
    }
  }
  return { how: first?.how ?? null, when: isOne && first?.how === 'assist' ? first.when : null }
}
