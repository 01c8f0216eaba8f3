import { InputNumber } from 'antd'
import { useAt } from '../draft/use-draft.ts'
import { Field, type FieldProps } from './field.tsx'

export type NumberFieldProps = FieldProps & {
  min?: number
  max?: number
  /** `minutes`, written behind the number. */
  unit?: string
  /** Whole numbers only. */
  whole?: boolean
  /** Emptied, it is not there at all; what stands in its place then. */
  optional?: boolean
  placeholder?: string
}

/** A number. What cannot be is let stand and said to be wrong, for half of a number is typed first. */
export function NumberField({ at, label, hint, min, max, unit, whole, optional, placeholder }: NumberFieldProps) {
  const [value, put] = useAt<number>(at)
  return (
    <Field at={at} label={label} hint={hint}>
      {(ties) => (
        <InputNumber<number>
          {...ties}
          value={value ?? null}
          {...(min !== undefined && { min })}
          {...(max !== undefined && { max })}
          {...(whole && { precision: 0 })}
          {...(placeholder !== undefined && { placeholder })}
          {...(unit !== undefined && { suffix: unit })}
          onChange={(next) => {
            if (next !== null) put(next)
            else if (optional) put(undefined)
          }}
        />
      )}
    </Field>
  )
}
