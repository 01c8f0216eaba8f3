import type { ClassId } from '@tingxu/shared/ids.ts'
import { MINUTES_MAX } from '@tingxu/shared/limits.ts'
import type { ClassSettings } from '@tingxu/shared/settings.ts'
import { Checkbox, InputNumber } from 'antd'
import { useAt, useEdit, useFaults, useSettings } from '../draft/use-draft.ts'
import { type Path, pathOf, setAt, valueAt } from '../fields/at-path.ts'
import { Field } from '../fields/field.tsx'
import { useConsoleWords } from '../look/use-console-words.ts'
import { useNameShown } from './name-shown.ts'

/** Which classes of tickets a service gives, and within how many minutes each should be called (rule Q2). */
export function ClassesOffered({ at }: { at: Path }) {
  const { services: said } = useConsoleWords()
  const classes = useSettings((settings) => settings.classes)
  const faults = useFaults(`${at}/classIds`)
  return (
    <fieldset className="classes">
      <legend>{said.classes}</legend>
      {classes.map((each) => (
        <OneClass key={each.id} at={at} of={each} order={classes.map(({ id }) => id)} />
      ))}
      <p className="quiet hint">{said.targetHint}</p>
      {faults.length > 0 && <p className="faulty">{faults.map(({ why }) => why).join(' ')}</p>}
    </fieldset>
  )
}

function OneClass({ at, of, order }: { at: Path; of: ClassSettings; order: readonly ClassId[] }) {
  const shown = useNameShown()
  const edit = useEdit()
  const [classIds = []] = useAt<ClassId[]>(`${at}/classIds`)
  const isOffered = classIds.includes(of.id)
  const offer = (isWanted: boolean) =>
    edit((draft) => {
      const next = order.filter((id) => (id === of.id ? isWanted : classIds.includes(id)))
      setAt(draft, `${at}/classIds`, next)
      if (!isWanted) setTarget(draft, at, of.id, undefined)
    })
  return (
    <div className="class-row">
      <Checkbox checked={isOffered} onChange={({ target }) => offer(target.checked)}>
        {shown(of.name)}
      </Checkbox>
      {isOffered && <Target at={at} of={of} />}
    </div>
  )
}

function Target({ at, of }: { at: Path; of: ClassSettings }) {
  const { services: said } = useConsoleWords()
  const place = `${at}/targetMinutes${pathOf(of.id)}`
  const [minutes] = useAt<number>(place)
  const edit = useEdit()
  return (
    <Field at={place} label={said.target}>
      {(ties) => (
        <InputNumber<number>
          {...ties}
          value={minutes ?? null}
          min={0}
          max={MINUTES_MAX}
          placeholder={String(of.targetMinutes)}
          suffix={said.minutesUnit}
          onChange={(next) => edit((draft) => setTarget(draft, at, of.id, next ?? undefined), place)}
        />
      )}
    </Field>
  )
}

/** Without targets of its own a service has none at all, rather than an empty list of them. */
function setTarget(draft: object, at: Path, id: ClassId, minutes: number | undefined): void {
  const targets = `${at}/targetMinutes`
  setAt(draft, targets + pathOf(id), minutes)
  if (Object.keys((valueAt(draft, targets) as object | undefined) ?? {}).length === 0) setAt(draft, targets, undefined)
}
