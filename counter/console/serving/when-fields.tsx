import { COUNT_MAX, MINUTES_MAX } from '@tingxu/shared/limits.ts'
import { InputNumber } from 'antd'
import { useConsoleWords } from '../look/use-console-words.ts'
import type { AssistWhen } from './entry.ts'

/** When an assisting counter calls; null: several that differ. */
export function WhenFields({ when, put }: { when: AssistWhen | null; put: (when: AssistWhen) => void }) {
  const { serving: said } = useConsoleWords()
  const waitOver = when !== null && when !== 'idle' && 'waitOver' in when ? when.waitOver : null
  const waitingOver = when !== null && when !== 'idle' && 'waitingOver' in when ? when.waitingOver : null
  return (
    <fieldset className="whens">
      <legend>{said.when}</legend>
      <label>
        <input type="radio" name="when" checked={when === 'idle'} onChange={() => put('idle')} />
        {said.whens.idle}
      </label>
      <Over
        label={said.whens.waitOver}
        unit={said.minutes}
        value={waitOver}
        usual={USUAL_MINUTES}
        max={MINUTES_MAX}
        put={(minutes) => put({ waitOver: minutes })}
      />
      <Over
        label={said.whens.waitingOver}
        unit={said.people}
        value={waitingOver}
        usual={USUAL_PEOPLE}
        max={COUNT_MAX}
        whole
        put={(count) => put({ waitingOver: count })}
      />
    </fieldset>
  )
}

/** Where somebody begins who only says which of the conditions it is to be. */
const USUAL_MINUTES = 15
const USUAL_PEOPLE = 10

type OverProps = {
  label: string
  unit: string
  value: number | null
  usual: number
  max: number
  whole?: boolean
  put: (value: number) => void
}

function Over({ label, unit, value, usual, max, whole, put }: OverProps) {
  return (
    <div className="over">
      <label>
        <input type="radio" name="when" checked={value !== null} onChange={() => put(usual)} />
        {label}
      </label>
      {value !== null && (
        <InputNumber<number>
          aria-label={`${label} ${unit}`}
          value={value}
          min={0}
          max={max}
          suffix={unit}
          {...(whole && { precision: 0 })}
          onChange={(next) => {
            if (next !== null) put(next)
          }}
        />
      )}
    </div>
  )
}
