import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { COUNT_MAX, MINUTES_MAX, SECONDS_MAX } from '@tingxu/shared/limits.ts'
import type { CallSettings } from '@tingxu/shared/settings.ts'
import type { ConsoleWords } from '@tingxu/shared/words/console/words.ts'
import { useSettings } from '../draft/use-draft.ts'
import { pathOf } from '../fields/at-path.ts'
import { ChoiceField } from '../fields/choice-field.tsx'
import { NumberField } from '../fields/number-field.tsx'
import { SwitchField } from '../fields/switch-field.tsx'
import { useConsoleWords } from '../look/use-console-words.ts'
import { PresencePart } from './presence-part.tsx'
import '../fields/pairs.css'

/** What happens to those who are called, and to those who do not come. */
export function CallsPage() {
  const { calls: said } = useConsoleWords()
  return (
    <>
      <section className="part">
        <h2>{said.call}</h2>
        <div className="pairs">
          <ConfirmArrival />
          <Amount of="recallSeconds" />
          <Amount of="recallsMax" />
        </div>
      </section>
      <section className="part">
        <h2>{said.missed}</h2>
        <div className="pairs">
          <Amount of="callsBeforeNoShow" min={1} />
          <Amount of="noShowSeconds" />
          <Amount of="returnMinutes" />
          <Amount of="returnsMax" />
          <Amount of="returnAfter" />
        </div>
      </section>
      <section className="part">
        <h2>{said.waiting}</h2>
        <div className="pairs">
          <Amount of="postponesMax" />
          <Amount of="holdMinutesMax" />
        </div>
      </section>
      <section className="part">
        <h2>{said.desk}</h2>
        <div className="pairs">
          <Amount of="undoSeconds" />
          <Amount of="absentMinutes" />
          <DefaultOutcome />
        </div>
      </section>
      <PresencePart />
    </>
  )
}

type AmountName = Exclude<keyof CallSettings, 'confirmArrival' | 'defaultOutcome'>
type Said = ConsoleWords['calls']

const KINDS: Record<AmountName, 'seconds' | 'minutes' | 'times' | 'tickets'> = {
  recallSeconds: 'seconds',
  recallsMax: 'times',
  callsBeforeNoShow: 'times',
  noShowSeconds: 'seconds',
  returnMinutes: 'minutes',
  returnsMax: 'times',
  returnAfter: 'tickets',
  postponesMax: 'times',
  holdMinutesMax: 'minutes',
  undoSeconds: 'seconds',
  absentMinutes: 'minutes',
}
const MOST = { seconds: SECONDS_MAX, minutes: MINUTES_MAX, times: COUNT_MAX, tickets: COUNT_MAX }

/** A limit, and under it what it does in this hall, with its figure. */
function Amount({ of, min = 0 }: { of: AmountName; min?: number }) {
  const { calls: said } = useConsoleWords()
  const amount = useSettings(({ call }) => call[of])
  const kind = KINDS[of]
  return (
    <NumberField
      at={pathOf('call', of)}
      label={said[of]}
      hint={hintOf(said, of)(amount)}
      unit={said[kind]}
      min={min}
      max={MOST[kind]}
      whole={kind === 'times' || kind === 'tickets'}
    />
  )
}

function hintOf(said: Said, of: AmountName): (amount: number) => string {
  return said[`${of}Hint`]
}

function ConfirmArrival() {
  const { calls: said } = useConsoleWords()
  const on = useSettings(({ call }) => call.confirmArrival)
  const hint = on ? said.confirmArrivalOn : said.confirmArrivalOff
  return <SwitchField at="/call/confirmArrival" label={said.confirmArrival} hint={hint} />
}

function DefaultOutcome() {
  const { calls: said } = useConsoleWords()
  const { outcomes } = useWords().words.desk
  const chosen = useSettings(({ call }) => call.defaultOutcome)
  return (
    <ChoiceField
      at="/call/defaultOutcome"
      label={said.defaultOutcome}
      hint={said.defaultOutcomeHint(outcomes[chosen])}
      choices={Object.entries(outcomes).map(([value, label]) => ({ value, label }))}
    />
  )
}
