import { COUNTER_NUMBER_MAX } from '@tingxu/shared/limits.ts'
import { Button, InputNumber, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import { useDraftStore, useSettings } from '../draft/use-draft.ts'
import { blankText } from '../fields/blank-text.ts'
import { PlainTexts } from '../fields/plain-texts.tsx'
import { useConsoleWords } from '../look/use-console-words.ts'
import { useNamed } from '../serving/use-matrix.ts'
import { addCounter, nextNumber, numbersFrom, runsOf } from './change-counters.ts'

/** So many one adds at a time, unless one says otherwise. */
const USUAL = 5

/** Many counters at once that are alike but for their numbers. */
export function AddSeveral({ close }: { close: () => void }) {
  const { counters: said } = useConsoleWords()
  const store = useDraftStore()
  const named = useNamed()
  const counters = useSettings((settings) => settings.counters)
  const zones = useSettings((settings) => settings.zones)
  const languages = useSettings((settings) => settings.languages)
  const [from, setFrom] = useState(() => nextNumber(counters))
  const [to, setTo] = useState(() => Math.min(nextNumber(counters) + USUAL - 1, COUNTER_NUMBER_MAX))
  const [name, setName] = useState(() => blankText(languages))
  const [zoneId, setZone] = useState(zones[0]?.id ?? '')
  const [likeId, setLike] = useState('')
  const { free, taken } = numbersFrom(counters, from, to)
  const listed = runsOf(taken).map(([first, last]) => (first === last ? String(first) : said.run(first, last)))
  const add = (event: FormEvent) => {
    event.preventDefault()
    const like = counters.find(({ id }) => id === likeId)
    store.edit((draft) => {
      for (const number of free) addCounter(draft, { number, name, zoneId, like })
    })
    close()
  }
  const others = [...counters].sort((a, b) => a.number - b.number)
  return (
    <form className="several" onSubmit={add}>
      <Bound label={said.from} value={from} put={setFrom} />
      <Bound label={said.to} value={to} put={setTo} />
      <PlainTexts label={said.name} value={name} change={setName} />
      <div className="field">
        <label htmlFor="several-zone">{said.zone}</label>
        <Select
          id="several-zone"
          value={zoneId}
          options={zones.map((zone) => ({ value: zone.id, label: named(zone.name) }))}
          onChange={setZone}
        />
      </div>
      <div className="field like">
        <label htmlFor="several-like">{said.like}</label>
        <Select
          id="several-like"
          value={likeId}
          showSearch={{ optionFilterProp: 'label' }}
          options={[
            { value: '', label: said.likeNone },
            ...others.map((other) => ({ value: other.id, label: said.likeOther(other.number, named(other.name)) })),
          ]}
          onChange={setLike}
        />
      </div>
      <div className="several-end">
        <Button type="primary" htmlType="submit" disabled={free.length === 0}>
          {said.willAdd(free.length)}
        </Button>
        <Button onClick={close}>{said.cancel}</Button>
        {taken.length > 0 && <span className="quiet">{said.skipped(listed.join(said.comma))}</span>}
      </div>
    </form>
  )
}

function Bound({ label, value, put }: { label: string; value: number; put: (value: number) => void }) {
  return (
    <div className="field bound">
      <label htmlFor={`several-${label}`}>{label}</label>
      <InputNumber<number>
        id={`several-${label}`}
        value={value}
        min={1}
        max={COUNTER_NUMBER_MAX}
        precision={0}
        onChange={(next) => next !== null && put(next)}
      />
    </div>
  )
}
