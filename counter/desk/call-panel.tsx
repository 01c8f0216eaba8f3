import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { OUTCOME_KEYS } from './outcome-keys.ts'
import { PressButton } from './press-button.tsx'
import { type Outlook, type WhyNot, whyNot } from './presses.ts'
import type { ChosenOutcome } from './use-desk-presses.ts'
import type { DeskActs } from './workplace.tsx'

export type CallPanelProps = { outlook: Outlook; act: DeskActs; chosen: ChosenOutcome | null }

/** The keys, largest for what is pressed a hundred times a day. */
export function CallPanel({ outlook, act, chosen }: CallPanelProps) {
  const { words } = useWords()
  const { press } = words.desk
  const { current, counter } = outlook.desk
  const paused = counter.state === 'paused'
  return (
    <div className="acts">
      <Outcomes outlook={outlook} act={act} chosen={chosen} />
      <div className="row do">
        {paused ? (
          <PressButton name={press.resume} look="main" keyShown="P" press={act.pause} not={whyNot('resume', outlook)} />
        ) : (
          <PressButton
            name={current?.state === 'serving' ? press.finishAndNext : press.next}
            look="main"
            keyShown="N"
            press={act.next}
            not={whyNot('next', outlook)}
          />
        )}
        <PressButton name={press.start} keyShown="S" press={act.start} not={whyNot('start', outlook)} />
        <PressButton name={press.finish} keyShown="F" press={act.finish} not={whyNot('finish', outlook)} />
      </div>
      <div className="row rest">
        <PressButton name={press.recall} keyShown="R" press={act.recall} not={whyNot('recall', outlook)} />
        <PressButton name={press.noShow} keyShown="M" press={act.noShow} not={whyNot('noShow', outlook)} />
        <PressButton
          name={press.pause}
          keyShown="P"
          press={act.pause}
          not={paused ? PAUSED : whyNot('pause', outlook)}
        />
        <PressButton name={press.keys} keyShown="?" press={act.keys} />
      </div>
    </div>
  )
}

function Outcomes({ outlook, act, chosen }: CallPanelProps) {
  const { words } = useWords()
  const { outcomes, outcomeHead, outcomeMust, outcomeDefault, itemsMissing } = words.desk
  const { current, services } = outlook.desk
  const not = whyNot('outcome', outlook)
  const nothingListed = current !== null && services.get(current.serviceId)?.materials.length === 0
  const notFor = (outcome: string) => not ?? (outcome === 'missing-materials' && nothingListed ? NO_MATERIALS : null)
  return (
    <fieldset className="outs">
      <legend>
        <span>{outcomeHead}</span>
        {current !== null && <span>{current.outcomeNeeded ? outcomeMust : outcomeDefault}</span>}
      </legend>
      <div className="row out">
        {OUTCOME_KEYS.map(({ key, outcome }) => (
          <PressButton
            key={key}
            name={outcomes[outcome]}
            keyShown={key}
            press={() => act.outcome(outcome)}
            chosen={chosen?.outcome === outcome}
            not={notFor(outcome)}
            note={
              outcome === 'missing-materials' && chosen?.missingMaterials
                ? itemsMissing(chosen.missingMaterials.length)
                : null
            }
          />
        ))}
      </div>
    </fieldset>
  )
}

const PAUSED: WhyNot = { why: 'paused' }
const NO_MATERIALS: WhyNot = { why: 'no-materials' }
