import { Switch } from 'antd'
import { useAt } from '../draft/use-draft.ts'
import { Field, type FieldProps } from './field.tsx'

/** Yes or no. `optional`: no is the field not being there. */
export function SwitchField({ at, label, hint, optional }: FieldProps & { optional?: boolean }) {
  const [value, put] = useAt<boolean>(at)
  return (
    <Field at={at} label={label} hint={hint}>
      {({ id, 'aria-describedby': said }) => (
        <Switch
          id={id}
          aria-describedby={said}
          checked={value === true}
          onChange={(next) => put(optional && !next ? undefined : next)}
        />
      )}
    </Field>
  )
}
