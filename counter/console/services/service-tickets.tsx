import type { ServiceId } from '@tingxu/shared/ids.ts'
import { COUNT_MAX } from '@tingxu/shared/limits.ts'
import { Switch } from 'antd'
import { useId } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { useAt, useSettings } from '../draft/use-draft.ts'
import type { Path } from '../fields/at-path.ts'
import { blankText } from '../fields/blank-text.ts'
import { ChoicesField } from '../fields/choice-field.tsx'
import { Group } from '../fields/group.tsx'
import { NumberField } from '../fields/number-field.tsx'
import { PercentField } from '../fields/percent-field.tsx'
import { TextField } from '../fields/text-field.tsx'
import { WeekHoursField } from '../fields/week-hours-field.tsx'
import { useConsoleWords } from '../look/use-console-words.ts'
import { canComeAfter } from './comes-after.ts'
import { useNameShown } from './name-shown.ts'
import { TicketGivingEnds } from './ticket-giving-ends.tsx'

/** Whether a service gives tickets, how many, and until when. */
export function ServiceTickets({ id, at }: { id: ServiceId; at: Path }) {
  const { services: said } = useConsoleWords()
  const [noTicket] = useAt(`${at}/noTicket`)
  return (
    <Group title={said.tickets}>
      <NeedsNoTicket at={`${at}/noTicket`} />
      {noTicket === undefined && (
        <>
          <div className="pair">
            <NumberField
              at={`${at}/quota`}
              label={said.quota}
              hint={said.quotaHint}
              unit={said.quotaUnit}
              min={0}
              max={COUNT_MAX}
              whole
              optional
            />
          </div>
          <WeekHoursField at={`${at}/hours`} label={said.hours} asHall />
          <TicketGivingEnds at={`${at}/ends`} />
          <Remote at={at} />
          <After id={id} at={`${at}/after`} />
        </>
      )}
    </Group>
  )
}

function NeedsNoTicket({ at }: { at: Path }) {
  const { services: said } = useConsoleWords()
  const languages = useSettings((settings) => settings.languages)
  const [text, put] = useAt(at)
  const id = useId()
  return (
    <>
      <div className="field">
        <label htmlFor={id}>{said.noTicket}</label>
        <Switch
          id={id}
          aria-describedby={`${id}-hint`}
          checked={text !== undefined}
          onChange={(next) => put(next ? blankText(languages) : undefined)}
        />
        <p id={`${id}-hint`} className="quiet hint">
          {said.noTicketHint}
        </p>
      </div>
      {text !== undefined && <TextField at={at} label={said.noTicketText} long />}
    </>
  )
}

/** People at the machine must not be crowded out by phones (rule T2). */
function Remote({ at }: { at: Path }) {
  const { services: said } = useConsoleWords()
  const [share] = useAt(`${at}/remoteShare`)
  return (
    <div className="pair">
      <PercentField at={`${at}/remoteShare`} label={said.remoteShare} hint={said.remoteShareHint} />
      {share !== undefined && (
        <NumberField
          at={`${at}/remoteMin`}
          label={said.remoteMin}
          unit={said.quotaUnit}
          min={0}
          max={COUNT_MAX}
          placeholder={REMOTE_MIN}
          whole
          optional
        />
      )}
    </div>
  )
}

function After({ id, at }: { id: ServiceId; at: Path }) {
  const { services: said } = useConsoleWords()
  const shown = useNameShown()
  const others = useSettings(useShallow(({ services }) => canComeAfter(services, id)))
  const choices = others.map((service) => ({ value: service.id, label: shown(service.name) }))
  return <ChoicesField at={at} label={said.after} hint={said.afterHint} choices={choices} optional />
}

/** What holds where nothing is said (rule T2). */
const REMOTE_MIN = '5'
