import { COUNTERS_MAX } from '@tingxu/shared/limits.ts'
import { Button, Input } from 'antd'
import { useRef, useState } from 'react'
import { useDraftStore, useSettings } from '../draft/use-draft.ts'
import { blankText } from '../fields/blank-text.ts'
import { useConsoleWords } from '../look/use-console-words.ts'
import { AddSeveral } from './add-several.tsx'
import { addCounter, nextNumber } from './change-counters.ts'
import { CounterTable } from './counter-table.tsx'
import { useCounterOrder } from './use-counter-order.ts'

/** All counters by their numbers: to find one, to change it in its line, to add more. */
export function CounterList() {
  const { counters: said } = useConsoleWords()
  const store = useDraftStore()
  const [typed, setTyped] = useState('')
  const [isAdding, setAdding] = useState(false)
  const [fresh, setFresh] = useState<string | null>(null)
  const several = useRef<HTMLButtonElement>(null)
  const count = useSettings(({ counters }) => counters.length)
  const order = useCounterOrder(typed)
  const add = () => {
    const { counters, zones, languages } = store.getState().settings
    const last = counters.reduce<(typeof counters)[number] | null>((high, one) => {
      return high === null || one.number > high.number ? one : high
    }, null)
    const zoneId = last?.zoneId ?? zones[0]?.id ?? ''
    let id: string | null = null
    store.edit((draft) => {
      id = addCounter(draft, { number: nextNumber(counters), name: blankText(languages), zoneId })
    })
    setTyped('')
    setFresh(id)
  }
  return (
    <>
      <div className="counters-bar">
        <Input
          className="counters-find"
          type="search"
          aria-label={said.find}
          placeholder={said.find}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="primary" disabled={count >= COUNTERS_MAX} onClick={add}>
          {said.add}
        </Button>
        <Button ref={several} disabled={count >= COUNTERS_MAX} onClick={() => setAdding(true)}>
          {said.addSeveral}
        </Button>
        <span className="quiet">{count >= COUNTERS_MAX ? said.full(COUNTERS_MAX) : said.keys}</span>
      </div>
      {isAdding && (
        <AddSeveral
          close={() => {
            setAdding(false)
            several.current?.focus()
          }}
        />
      )}
      {count === 0 && <p className="counters-none">{said.empty}</p>}
      {count > 0 && order.length === 0 && <p className="counters-none">{said.nothingFits}</p>}
      {order.length > 0 && <CounterTable order={order} fresh={fresh} />}
    </>
  )
}
