import { useCommand } from '@tingxu/shared/browser/use-command.ts'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { FaultList } from '../draft/fault-list.tsx'
import { useDraft, useSettings } from '../draft/use-draft.ts'
import { usePublish } from '../draft/use-publish.ts'
import { useConsoleWords } from '../look/use-console-words.ts'
import { stepAt } from './step-at.ts'
import { StepEnd } from './step-end.tsx'
import type { StepProps } from './steps.ts'

/** What was said so far in a few lines; then it holds. */
export function PublishStep({ next }: StepProps) {
  const { wizard: said } = useConsoleWords()
  const { text } = useWords()
  const { publish, publishing } = usePublish()
  const { press, pending } = useCommand()
  const settings = useSettings((all) => all)
  const isNew = useDraft(({ settings, base }) => settings !== base)
  const isChecked = useDraft((state) => state.isChecked)
  const isRight = useDraft(({ faults }) => faults?.length === 0)
  const open = async () => {
    if (isNew && !(await publish())) return
    const answer = await press({ type: 'openDay' })
    if (answer?.kind === 'accepted') next()
  }
  const numbers = settings.counters.map(({ number }) => number)
  return (
    <>
      <dl className="summary">
        <dt>{said.steps.name}</dt>
        <dd>{text(settings.name)}</dd>
        <dt>{said.steps.services}</dt>
        <dd>{settings.services.map(({ name }) => text(name)).join(said.comma)}</dd>
        <dt>{said.steps.counters}</dt>
        <dd>{numbers.map(said.counterNumber).join(said.comma)}</dd>
        <dt>{said.steps.hours}</dt>
        <dd>{settings.hours === null ? said.hoursAlways : said.hoursSome}</dd>
      </dl>
      {isChecked && <FaultList placeOf={stepAt} />}
      <StepEnd
        next={open}
        missing={!isNew ? null : !isChecked ? said.checking : isRight ? null : said.faultsLeft}
        name={said.publishAndOpen}
        busy={publishing || pending !== null}
      />
      <p className="quiet">{said.publishHint}</p>
    </>
  )
}
