import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { Words } from '@tingxu/shared/words/words.ts'
import type { ChosenFinish } from './chosen-finish.ts'
import { OUTCOME_KEYS } from './key-map.ts'
import { PressButton, saidOf } from './press-button.tsx'
import { type Outlook, type WhyNot, whyNot } from './presses.ts'
import type { DeskActs } from './use-desk-acts.ts'

export type CallPanelProps = { outlook: Outlook; act: DeskActs; chosen: ChosenFinish }

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
          <PressButton
            name={press.resume}
            look="main"
            keyName="pause"
            press={act.pause}
            not={whyNot('resume', outlook)}
          />
        ) : (
          <PressButton
            name={current?.state === 'serving' ? press.finishAndNext : press.next}
            {...(current?.state !== 'called' && { look: 'main' as const })}
            keyName="next"
            press={act.next}
            not={whyNot('next', outlook)}
          />
        )}
        <PressButton
          name={press.start}
          keyName="start"
          press={act.start}
          not={whyNot('start', outlook)}
          {...(current?.state === 'called' && { look: 'main' })}
        />
        <PressButton name={press.finish} keyName="finish" press={act.finish} not={whyNot('finish', outlook)} />
      </div>
      <div className="row rest">
        <PressButton name={press.recall} keyName="recall" press={act.recall} not={whyNot('recall', outlook)} />
        <PressButton name={press.noShow} keyName="noShow" press={act.noShow} not={whyNot('noShow', outlook)} />
        <PressButton name={press.hold} keyName="hold" press={act.hold} not={whyNot('hold', outlook)} />
        <PressButton name={press.transfer} keyName="transfer" press={act.transfer} not={whyNot('transfer', outlook)} />
      </div>
      <div className="row seldom">
        <PressButton
          name={press.serveVisitor}
          keyName="serveVisitor"
          press={act.serveVisitor}
          not={whyNot('serveVisitor', outlook)}
        />
        <PressButton name={press.setClass} keyName="setClass" press={act.setClass} not={whyNot('setClass', outlook)} />
        <PressButton
          name={press.pause}
          keyName="pause"
          press={act.pause}
          not={paused ? PAUSED : whyNot('pause', outlook)}
        />
        <PressButton name={press.keys} keyName="keys" press={act.keys} />
      </div>
    </div>
  )
}

function Outcomes({ outlook, act, chosen }: CallPanelProps) {
  const { words } = useWords()
  const { outcomes, outcomeHead, itemsMissing } = words.desk
  const not = whyNot('outcome', outlook)
  return (
    <fieldset
      className={not === null && outlook.outcome === null && outlook.desk.current?.outcomeNeeded ? 'outs must' : 'outs'}
    >
      <legend>
        <span>{outcomeHead}</span>
        <span>{not === null ? whatFollows(outlook, words) : saidOf(not, words)}</span>
      </legend>
      <div className="row out">
        {OUTCOME_KEYS.map((outcome) => (
          <PressButton
            key={outcome}
            name={outcomes[outcome]}
            keyName={outcome}
            press={() => act.outcome(outcome)}
            chosen={chosen.outcome === outcome}
            not={outcome === 'missing-materials' ? whyNot('missingMaterials', outlook) : not}
            reasonElsewhere={not !== null}
            note={
              outcome === chosen.outcome && chosen.missingMaterials
                ? itemsMissing(chosen.missingMaterials.length)
                : null
            }
          />
        ))}
      </div>
    </fieldset>
  )
}

/** What is recorded if none is chosen. */
function whatFollows({ desk, outcome }: Outlook, { desk: said }: Words): string {
  if (outcome !== null) return said.outcomeGoesAlong
  if (desk.current?.outcomeNeeded) return said.outcomeMust
  return said.outcomeDefault(said.outcomes[desk.current?.usualOutcome ?? 'done'])
}

const PAUSED: WhyNot = { why: 'paused' }
