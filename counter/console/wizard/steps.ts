import type { ConsoleWords } from '@tingxu/shared/words/console/words.ts'
import type { ComponentType } from 'react'
import { CountersStep } from './counters-step.tsx'
import { DevicesStep } from './devices-step.tsx'
import { FirstCallStep } from './first-call-step.tsx'
import { HoursStep } from './hours-step.tsx'
import { NameStep } from './name-step.tsx'
import { PublishStep } from './publish-step.tsx'
import { ServicesStep } from './services-step.tsx'
import { StaffStep } from './staff-step.tsx'

/** What `go` is given: the step after this one is shown. */
export type StepProps = { next: () => void }
export type WizardStep = {
  id: string
  name: (words: ConsoleWords['wizard']) => string
  /** Needs a hall that is published. */
  later?: true
  Step: ComponentType<StepProps>
}

/** From nothing to the first call. */
export const STEPS: readonly [WizardStep, ...WizardStep[]] = [
  { id: 'name', name: (words) => words.steps.name, Step: NameStep },
  { id: 'services', name: (words) => words.steps.services, Step: ServicesStep },
  { id: 'counters', name: (words) => words.steps.counters, Step: CountersStep },
  { id: 'hours', name: (words) => words.steps.hours, Step: HoursStep },
  { id: 'publish', name: (words) => words.steps.publish, Step: PublishStep },
  { id: 'devices', name: (words) => words.steps.devices, later: true, Step: DevicesStep },
  { id: 'staff', name: (words) => words.steps.staff, later: true, Step: StaffStep },
  { id: 'first-call', name: (words) => words.steps.firstCall, later: true, Step: FirstCallStep },
]
