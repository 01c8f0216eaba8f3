import { useId } from 'react'

export type Choice<Id> = { id: Id; name: string }
export type ChoicesProps<Id> = {
  title: string
  choices: readonly Choice<Id>[]
  chosen: Id
  choose: (id: Id) => void
}

/** One of a few, chosen by arrow keys; Enter goes on with the form, as in every form. */
export function Choices<Id extends string | number>({ title, choices, chosen, choose }: ChoicesProps<Id>) {
  const name = useId()
  return (
    <fieldset className="choices">
      <legend>{title}</legend>
      {choices.map((choice) => (
        <label key={choice.id}>
          <input type="radio" name={name} checked={choice.id === chosen} onChange={() => choose(choice.id)} />
          {choice.name}
        </label>
      ))}
    </fieldset>
  )
}
