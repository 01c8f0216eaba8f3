import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { CLASSES_MAX, MINUTES_MAX } from '@tingxu/shared/limits.ts'
import { App, Button } from 'antd'
import { useDraftStore, useEdit, useFaults, useSettings } from '../draft/use-draft.ts'
import { pathOf } from '../fields/at-path.ts'
import { NumberField } from '../fields/number-field.tsx'
import { SwitchField } from '../fields/switch-field.tsx'
import { TextField } from '../fields/text-field.tsx'
import { useConsoleWords } from '../look/use-console-words.ts'
import { addClass, giveEverywhere, ORDINARY, removeClass, servicesGiving } from './class-changes.ts'

/** The classes of tickets: all wait less long than ordinary ones. */
export function ClassesPart() {
  const { rule: said } = useConsoleWords()
  const edit = useEdit()
  const faults = useFaults('/classes')
  const count = useSettings(({ classes }) => classes.length)
  const places = Array.from({ length: count }, (_, place) => place)
  return (
    <section className="part">
      <h2>{said.classes}</h2>
      <p className="quiet">{said.classesHint}</p>
      {faults.map(({ why }) => (
        <p key={why} className="faulty">
          {why}
        </p>
      ))}
      {places.map((place) => (
        <OneClass key={place} place={place} />
      ))}
      <Button disabled={count >= CLASSES_MAX} onClick={() => edit(addClass)}>
        {said.addClass}
      </Button>
    </section>
  )
}

function OneClass({ place }: { place: number }) {
  const { rule: said } = useConsoleWords()
  const { text } = useWords()
  const one = useSettings(({ classes }) => classes[place])
  const ruleType = useSettings(({ callingRule }) => callingRule.type)
  if (one === undefined) return null
  const { id, name, targetMinutes, weight = 1, absolute, checked } = one
  const at = (field: string) => pathOf('classes', place, field)
  const isOrdinary = id === ORDINARY
  const called = text(name) || said.unnamed(place + 1)
  return (
    <section className="class" aria-label={called}>
      <TextField at={at('name')} label={said.name} hint={isOrdinary ? said.ordinaryHint : undefined} />
      <div className="pairs">
        <NumberField
          at={at('targetMinutes')}
          label={said.target}
          hint={ruleType === 'earliest-due' ? said.targetHint(targetMinutes) : said.targetUnused}
          unit={said.minutes}
          min={0}
          max={MINUTES_MAX}
        />
        {ruleType === 'accumulating' && (
          <NumberField
            at={at('weight')}
            label={said.weight}
            hint={said.weightHint(weight)}
            placeholder="1"
            min={1}
            max={WEIGHT_MAX}
            whole
            optional
          />
        )}
        {(!isOrdinary || absolute) && (
          <SwitchField
            at={at('absolute')}
            label={said.absolute}
            hint={absolute ? said.absoluteOn : said.absoluteOff}
            optional
          />
        )}
        {(!isOrdinary || checked) && (
          <SwitchField
            at={at('checked')}
            label={said.checked}
            hint={checked ? said.checkedOn : said.checkedOff}
            optional
          />
        )}
      </div>
      <Giving id={id} called={called} />
    </section>
  )
}

/** Which services give it is chosen with each service; here it is counted, and given everywhere at once. */
function Giving({ id, called }: { id: string; called: string }) {
  const { rule: said, fields, draft: draftWords } = useConsoleWords()
  const { modal } = App.useApp()
  const store = useDraftStore()
  const giving = useSettings((settings) => servicesGiving(settings, id))
  const all = useSettings(({ services }) => services.length)
  const remove = () => {
    if (giving === 0) return store.edit((draft) => removeClass(draft, id))
    modal.confirm({
      title: said.removeAsk(called),
      content: said.removeMeans(giving),
      okText: fields.remove,
      cancelText: draftWords.keep,
      okButtonProps: { danger: true },
      onOk: () => store.edit((draft) => removeClass(draft, id)),
    })
  }
  return (
    <div className="giving">
      <span className={giving === 0 ? '' : 'quiet'}>{giving === 0 ? said.givenNowhere : said.given(giving, all)}</span>
      {giving < all && (
        <Button onClick={() => store.edit((draft) => giveEverywhere(draft, id))}>{said.giveEverywhere}</Button>
      )}
      {id !== ORDINARY && (
        <Button type="text" aria-label={fields.removeOne(called)} onClick={remove}>
          {fields.remove}
        </Button>
      )}
    </div>
  )
}

const WEIGHT_MAX = 100
