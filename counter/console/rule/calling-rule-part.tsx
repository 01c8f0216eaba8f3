import { COUNT_MAX } from '@tingxu/shared/limits.ts'
import type { Settings } from '@tingxu/shared/settings.ts'
import { Radio } from 'antd'
import { useId } from 'react'
import { useEdit, useFaults, useSettings } from '../draft/use-draft.ts'
import { NumberField } from '../fields/number-field.tsx'
import { useConsoleWords } from '../look/use-console-words.ts'
import { ExampleOrder } from './example-order-row.tsx'

type RuleType = Settings['callingRule']['type']
const RULES: readonly RuleType[] = ['earliest-due', 'accumulating', 'alternating']

/** How the hall chooses among those who wait. */
export function CallingRulePart() {
  const { rule: said } = useConsoleWords()
  const id = useId()
  const { type, n = 1 } = useSettings(({ callingRule }) => callingRule)
  const areWeightsAlike = useSettings(({ classes }) => new Set(classes.map(({ weight = 1 }) => weight)).size === 1)
  const faults = useFaults('/callingRule', true)
  const edit = useEdit()
  const choose = (next: RuleType) =>
    edit((draft) => {
      draft.callingRule = next === 'alternating' ? { type: next, n } : { type: next }
    })
  return (
    <section className="part">
      <h2 id={id}>{said.callingRule}</h2>
      <Radio.Group
        aria-labelledby={id}
        className="rules"
        value={type}
        onChange={({ target }) => choose(target.value)}
        options={RULES.map((each) => ({
          value: each,
          label: (
            <span className="rule">
              <b>{said.rules[each]}</b>
              <span>{said.ruleMeans[each]}</span>
            </span>
          ),
        }))}
      />
      {faults.map(({ path, why }) => (
        <p key={path + why} className="faulty">
          {why}
        </p>
      ))}
      {type === 'accumulating' && areWeightsAlike && <p>{said.weightsAlike}</p>}
      <div className="pairs">
        {type === 'alternating' && (
          <NumberField
            at="/callingRule/n"
            label={said.inTurn}
            hint={said.inTurnHint(n)}
            unit={said.tickets}
            min={1}
            max={COUNT_MAX}
            whole
          />
        )}
        <AbsoluteMax />
      </div>
      <ExampleOrder />
    </section>
  )
}

function AbsoluteMax() {
  const { rule: said } = useConsoleWords()
  const most = useSettings(({ absoluteMax }) => absoluteMax)
  const isUsed = useSettings(({ classes }) => classes.some(({ absolute }) => absolute))
  return (
    <NumberField
      at="/absoluteMax"
      label={said.absoluteMax}
      hint={isUsed ? said.absoluteMaxHint(most) : said.absoluteMaxUnused}
      unit={said.tickets}
      min={1}
      max={COUNT_MAX}
      whole
    />
  )
}
