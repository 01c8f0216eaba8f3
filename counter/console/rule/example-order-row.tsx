import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { ClassId } from '@tingxu/shared/ids.ts'
import { useMemo } from 'react'
import { useSettings } from '../draft/use-draft.ts'
import { useConsoleWords } from '../look/use-console-words.ts'
import { ORDINARY } from './class-changes.ts'
import { exampleOrder, type Waiting } from './example-order.ts'

/** Ten people who wait, in the order in which they came and in that in which the draft would call them. */
export function ExampleOrder() {
  const { rule: said } = useConsoleWords()
  const classes = useSettings((settings) => settings.classes)
  const callingRule = useSettings((settings) => settings.callingRule)
  const absoluteMax = useSettings((settings) => settings.absoluteMax)
  const came = useMemo(() => example(classes.map(({ id }) => id)), [classes])
  const called = useMemo(
    () => exampleOrder({ classes, callingRule, absoluteMax }, came, MINUTES_PER_CALL),
    [classes, callingRule, absoluteMax, came],
  )
  return (
    <figure className="example">
      <figcaption>{said.example(MINUTES_PER_CALL)}</figcaption>
      <People title={said.exampleCame} people={came} />
      <People title={said.exampleCalled} people={called} />
    </figure>
  )
}

function People({ title, people }: { title: string; people: readonly Waiting[] }) {
  const { rule: said } = useConsoleWords()
  const { text } = useWords()
  const classes = useSettings((settings) => settings.classes)
  return (
    <div className="example-row">
      <h3>{title}</h3>
      <ol>
        {people.map(({ classId, minutes }) => {
          const place = classes.findIndex(({ id }) => id === classId)
          return (
            <li key={minutes} className={classId === ORDINARY ? '' : 'special'}>
              <b>{text(classes[place]?.name ?? {}) || said.unnamed(place + 1)}</b>
              <span>{said.exampleWaited(minutes)}</span>
            </li>
          )
        })}
      </ol>
    </div>
  )
}

/** As on a morning: mostly ordinary, the special classes in turn between them. */
function example(classIds: readonly ClassId[]): Waiting[] {
  const special = classIds.filter((id) => id !== ORDINARY)
  let next = 0
  return MINUTES_WAITED.map((minutes, place) => {
    const isSpecial = SPECIAL_PLACES.includes(place) && special.length > 0
    return { classId: isSpecial ? (special[next++ % special.length] ?? ORDINARY) : ORDINARY, minutes }
  })
}

const MINUTES_PER_CALL = 2
const MINUTES_WAITED = [19, 16, 14, 11, 9, 8, 6, 4, 2, 1]
const SPECIAL_PLACES = [3, 5, 6, 8, 9]
