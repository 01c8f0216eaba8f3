import { Select } from 'antd'
import { useAt } from '../draft/use-draft.ts'
import { Field, type FieldProps } from './field.tsx'

export type Choice = { value: string; label: string }

/** One of a list; a long list can be searched by typing. */
export function ChoiceField({ at, label, hint, choices }: FieldProps & { choices: readonly Choice[] }) {
  const [value, put] = useAt<string>(at)
  return (
    <Field at={at} label={label} hint={hint}>
      {(ties) => (
        <Select
          {...ties}
          value={value}
          options={[...choices]}
          showSearch={choices.length > SEARCHED_FROM ? { optionFilterProp: 'label' } : false}
          onChange={put}
        />
      )}
    </Field>
  )
}

/** Several of a list; an empty choice is not there at all where it is `optional`. */
export function ChoicesField({
  at,
  label,
  hint,
  choices,
  optional,
}: FieldProps & { choices: readonly Choice[]; optional?: boolean }) {
  const [value, put] = useAt<string[]>(at)
  return (
    <Field at={at} label={label} hint={hint}>
      {(ties) => (
        <Select
          {...ties}
          mode="multiple"
          value={value ?? []}
          options={[...choices]}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={(next) => put(optional && next.length === 0 ? undefined : next)}
        />
      )}
    </Field>
  )
}

const SEARCHED_FROM = 8
