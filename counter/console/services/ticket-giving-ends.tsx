import { MINUTES_MAX } from '@tingxu/shared/limits.ts'
import type { ServiceSettings } from '@tingxu/shared/settings.ts'
import { Radio } from 'antd'
import { useId } from 'react'
import { useAt } from '../draft/use-draft.ts'
import type { Path } from '../fields/at-path.ts'
import { Field } from '../fields/field.tsx'
import { NumberField } from '../fields/number-field.tsx'
import { TimeInput } from '../fields/time-input.tsx'
import { useConsoleWords } from '../look/use-console-words.ts'

type Ends = ServiceSettings['ends']
type Kind = 'never' | 'at' | 'forecast'

/** When a service gives no more tickets for the day (rule D3). */
export function TicketGivingEnds({ at }: { at: Path }) {
  const { services: said } = useConsoleWords()
  const id = useId()
  const [ends, put] = useAt<Ends>(at)
  const kind = kindOf(ends)
  return (
    <>
      <div className="field">
        <span id={id} className="field-name">
          {said.ends}
        </span>
        <Radio.Group
          aria-labelledby={id}
          value={kind}
          options={KINDS.map((each) => ({ value: each, label: said.endsKinds[each] }))}
          onChange={({ target }) => put(BEGINNINGS[target.value as Kind])}
        />
      </div>
      {kind === 'at' && <EndsAt at={`${at}/at`} />}
      {kind === 'forecast' && (
        <div className="pair">
          <NumberField
            at={`${at}/forecast/overtimeMinutes`}
            label={said.overtime}
            hint={said.overtimeHint}
            unit={said.minutesUnit}
            min={0}
            max={MINUTES_MAX}
          />
        </div>
      )}
    </>
  )
}

function EndsAt({ at }: { at: Path }) {
  const { services: said } = useConsoleWords()
  const [time = '', put] = useAt<string>(at)
  return (
    <Field at={at} label={said.endsAt} hint={said.endsAtHint}>
      {(ties) => (
        <TimeInput
          id={ties.id}
          value={time}
          put={put}
          isWrong={ties['aria-invalid']}
          describedBy={ties['aria-describedby']}
        />
      )}
    </Field>
  )
}

function kindOf(ends: Ends): Kind {
  if (ends === undefined || ends === 'never') return 'never'
  return 'at' in ends ? 'at' : 'forecast'
}

const KINDS = ['never', 'at', 'forecast'] as const satisfies readonly Kind[]
/** What each begins with; not to end is said by saying nothing. */
const BEGINNINGS: Record<Kind, Ends> = {
  never: undefined,
  at: { at: '16:30' },
  forecast: { forecast: { overtimeMinutes: 30 } },
}
