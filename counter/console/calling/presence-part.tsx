import { COUNT_MAX } from '@tingxu/shared/limits.ts'
import type { Settings } from '@tingxu/shared/settings.ts'
import { InputNumber, Switch } from 'antd'
import { useEdit, useSettings } from '../draft/use-draft.ts'
import { Field } from '../fields/field.tsx'
import { useConsoleWords } from '../look/use-console-words.ts'

type Presence = NonNullable<Settings['presence']>

/** Whether people are asked to say that they are here. A hall that asks nothing has no such settings at all. */
export function PresencePart() {
  const { calls: said } = useConsoleWords()
  const { phone, confirmAhead } = useSettings(({ presence }) => presence) ?? { phone: false, confirmAhead: undefined }
  const edit = useEdit()
  const put = (next: { phone: boolean; confirmAhead: number | undefined }) =>
    edit((draft) => {
      draft.presence = presenceOf(next)
    }, '/presence')
  return (
    <section className="part">
      <h2>{said.presence}</h2>
      <div className="pairs">
        <Field at="/presence/phone" label={said.phone} hint={phone ? said.phoneOn : said.phoneOff}>
          {({ id, 'aria-describedby': describedBy }) => (
            <Switch
              id={id}
              aria-describedby={describedBy}
              checked={phone}
              onChange={(on) => put({ phone: on, confirmAhead })}
            />
          )}
        </Field>
        <Field
          at="/presence/confirmAhead"
          label={said.confirmAhead}
          hint={confirmAhead === undefined ? said.confirmAheadNever : said.confirmAheadHint(confirmAhead)}
        >
          {(ties) => (
            <InputNumber<number>
              {...ties}
              value={confirmAhead ?? null}
              min={1}
              max={COUNT_MAX}
              precision={0}
              placeholder={said.confirmAheadNot}
              suffix={said.people}
              onChange={(next) => put({ phone, confirmAhead: next ?? undefined })}
            />
          )}
        </Field>
      </div>
    </section>
  )
}

function presenceOf({ phone, confirmAhead }: { phone: boolean; confirmAhead: number | undefined }): Presence | null {
  if (!phone && confirmAhead === undefined) return null
  return { phone, ...(confirmAhead !== undefined && { confirmAhead }) }
}
