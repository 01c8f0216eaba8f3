import type { Text } from '@tingxu/shared/schema.ts'
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useEdit, useSettings } from '../draft/use-draft.ts'
import { useConsoleWords } from '../look/use-console-words.ts'
import { type Path, pathOf, setAt, valueAt } from './at-path.ts'
import { blankText } from './blank-text.ts'
import { Group } from './group.tsx'
import { OrderPresses } from './order-presses.tsx'
import { TextField } from './text-field.tsx'

export type ListOfTextsProps<Item> = {
  at: Path
  title: string
  /** What one is called: `材料 3`. */
  one: (number: number) => string
  add: string
  max: number
  /** An item around a text that still has to be written, and where in an item its text stands. */
  made: (text: Text, items: readonly Item[]) => Item
  textAt: Path
}

/** A list that people write: added to, put in order, taken from. Emptied, it is not there at all. */
export function ListOfTexts<Item>({ at, title, one, add, max, made, textAt }: ListOfTextsProps<Item>) {
  const { fields } = useConsoleWords()
  const languages = useSettings((settings) => settings.languages)
  const count = useSettings((settings) => (valueAt(settings, at) as Item[] | undefined)?.length ?? 0)
  const edit = useEdit()
  const rows = useRef<HTMLOListElement>(null)
  const focus = useFocusAfter(rows)
  const change = (recipe: (items: Item[]) => void) =>
    edit((draft) => {
      const items = [...((valueAt(draft, at) as Item[] | undefined) ?? [])]
      recipe(items)
      setAt(draft, at, items.length > 0 ? items : undefined)
    })
  const move = (from: number) => (direction: 'up' | 'down') => {
    const to = from + (direction === 'up' ? -1 : 1)
    change((items) => void items.splice(to, 0, ...items.splice(from, 1)))
    focus(to, direction === 'up' ? 'button' : 'button + button')
  }
  const addOne = () => {
    change((items) => void items.push(made(blankText(languages), items)))
    focus(count, 'input')
  }
  return (
    <Group title={title}>
      {count === 0 && <p className="quiet">{fields.empty}</p>}
      <ol ref={rows}>
        {Array.from({ length: count }, (_, index) => (
          // The places are what has fields; an item that moves takes its words along.
          <li key={String(index)} className="row-of-list">
            <TextField at={at + pathOf(index) + textAt} label={one(index + 1)} />
            <OrderPresses
              what={one(index + 1)}
              canUp={index > 0}
              canDown={index < count - 1}
              move={move(index)}
              remove={() => change((items) => void items.splice(index, 1))}
            />
          </li>
        ))}
      </ol>
      <Button disabled={count >= max} onClick={addOne}>
        {add}
      </Button>
    </Group>
  )
}

/** After a change of the list the focus goes to where the hands are: the new row, or the one that moved. */
function useFocusAfter(rows: { current: HTMLElement | null }) {
  const next = useRef<{ row: number; what: string } | null>(null)
  useEffect(() => {
    if (next.current === null) return
    const { row, what } = next.current
    next.current = null
    rows.current?.children[row]?.querySelector<HTMLElement>(what)?.focus()
  })
  return (row: number, what: string) => {
    next.current = { row, what }
  }
}
