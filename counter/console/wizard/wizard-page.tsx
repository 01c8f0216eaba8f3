import { useHall } from '@tingxu/shared/browser/hall-provider.tsx'
import { Link, useLocation } from 'wouter'
import { useDraft } from '../draft/use-draft.ts'
import { useConsoleWords } from '../look/use-console-words.ts'
import { useHeadingInFocus } from '../look/use-heading-in-focus.ts'
import { STEPS } from './steps.ts'
import './wizard.css'

/** A new hall, step by step. Every step changes the draft, so one can stop anywhere and come back tomorrow. */
export function WizardPage() {
  const { wizard: said } = useConsoleWords()
  const { hallId } = useHall()
  const [location, go] = useLocation()
  const isPublished = useDraft(({ base }) => base !== null)
  const wanted = STEPS.find(({ id }) => id === location.split('/')[3])
  const here = wanted && (isPublished || !wanted.later) ? wanted : STEPS[0]
  const index = STEPS.indexOf(here)
  const after = STEPS[index + 1]
  const to = (id: string) => `/${hallId}/wizard/${id}`
  const heading = useHeadingInFocus(here.id)
  return (
    <div className="wizard">
      <ol className="wizard-steps" aria-label={said.progress}>
        {STEPS.map((step, place) => (
          <li key={step.id} data-state={place < index ? 'done' : place === index ? 'here' : 'ahead'}>
            {step.later && !isPublished ? (
              <span>{step.name(said)}</span>
            ) : (
              <Link href={to(step.id)} aria-current={step === here ? 'step' : undefined}>
                {step.name(said)}
              </Link>
            )}
          </li>
        ))}
      </ol>
      <section className="wizard-step">
        <h2 ref={heading} tabIndex={-1}>
          {here.name(said)}
        </h2>
        <here.Step next={() => go(after ? to(after.id) : `/${hallId}`)} />
      </section>
    </div>
  )
}
