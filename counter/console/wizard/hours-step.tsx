import type { HoursSettings } from '@tingxu/shared/settings.ts'
import { Radio } from 'antd'
import { useAt } from '../draft/use-draft.ts'
import { AFTERNOON, MORNING } from '../fields/spans.ts'
import { useConsoleWords } from '../look/use-console-words.ts'
import { StepEnd } from './step-end.tsx'
import type { StepProps } from './steps.ts'

/** How most service halls open; whatever else goes on the page of hours. */
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri'] as const
const OFFICE_HOURS = Object.fromEntries(DAYS.map((day) => [day, [MORNING, AFTERNOON]])) as HoursSettings

export function HoursStep({ next }: StepProps) {
  const { wizard: said } = useConsoleWords()
  const [hours, put] = useAt<HoursSettings>('/hours')
  const isOffice = JSON.stringify(hours) === JSON.stringify(OFFICE_HOURS)
  const chosen = hours === null ? 'always' : isOffice ? 'office' : 'own'
  return (
    <>
      <p className="quiet">{said.hoursHint}</p>
      <Radio.Group
        className="radio-rows"
        aria-label={said.steps.hours}
        value={chosen}
        onChange={({ target }) => put(target.value === 'always' ? null : OFFICE_HOURS)}
        options={[
          { value: 'always', label: said.hoursAlways },
          { value: 'office', label: said.hoursOffice },
          ...(chosen === 'own' ? [{ value: 'own', label: said.hoursOwn }] : []),
        ]}
      />
      <p className="quiet">{said.hoursLater}</p>
      <StepEnd next={next} missing={null} />
    </>
  )
}
