import { InputNumber } from 'antd'
import { useAt } from '../draft/use-draft.ts'
import { Field, type FieldProps } from './field.tsx'

const WHOLE = 100

/** A part of a whole, kept as 0 to 1 and shown in per cent; emptied, it is not there at all. */
export function PercentField({ at, label, hint }: FieldProps) {
  const [value, put] = useAt<number>(at)
  return (
    <Field at={at} label={label} hint={hint}>
      {(ties) => (
        <InputNumber<number>
          {...ties}
          value={value === undefined ? null : Math.round(value * WHOLE)}
          min={0}
          max={WHOLE}
          precision={0}
          suffix="%"
          onChange={(next) => put(next === null ? undefined : next / WHOLE)}
        />
      )}
    </Field>
  )
}
