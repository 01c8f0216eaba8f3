import { useHallTime } from '@tingxu/shared/browser/use-hall-time.ts'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { useEffect } from 'react'
import { AutoCall } from './auto-call.tsx'
import { CallPanel } from './call-panel.tsx'
import { useChosenFinish } from './chosen-finish.ts'
import { CurrentTicket } from './current-ticket.tsx'
import { useDeskKeys } from './desk-keys.ts'
import type { DeskNow } from './desk-rows.ts'
import { Facts } from './facts.tsx'
import { nameOfPress } from './key-words.ts'
import { NobodyHere } from './nobody-here.tsx'
import { saidOf } from './press-button.tsx'
import type { Question } from './question.ts'
import { UndoBar } from './undo-bar.tsx'
import { keysFor, useDeskActs } from './use-desk-acts.ts'
import type { DeskPresses } from './use-desk-presses.ts'
import { useKeyMap } from './use-key-map.tsx'
import { useQuestions } from './use-questions.ts'

export type WorkplaceProps = {
  desk: DeskNow
  live: boolean
  presses: DeskPresses
  asked: Question | null
  ask: (question: Question | null) => void
  find: () => void
  print: () => void
}

/** The ticket in hand, every key for it, and what a key asks before it does something. */
export function Workplace({ desk, live, presses, asked, ask, find, print }: WorkplaceProps) {
  const { words } = useWords()
  const now = useHallTime()
  const { keys } = useKeyMap()
  const { chosen, choose } = useChosenFinish(desk)
  const outlook = { desk, live, now, outcome: chosen.outcome ?? null }
  const { act, hint } = useDeskActs({ outlook, chosen, choose, presses, ask, find, print })
  const { current } = desk
  const Questions = useQuestions(asked, () => ask(null))
  useDeskKeys(keysFor(act, keys), asked === null)
  // The visitor may go while a dialog stands open; left open, it would keep the keys from everybody after.
  const isMoot = current === null && asked !== null && OF_THE_VISITOR.includes(asked.about)
  useEffect(() => {
    if (isMoot) ask(null)
  }, [isMoot, ask])

  return (
    <>
      {current === null ? (
        <NobodyHere desk={desk} now={now} />
      ) : (
        <>
          <CurrentTicket desk={desk} current={current} now={now} />
          <Facts outlook={outlook} current={current} chosen={chosen} endVisit={act.endVisit} />
        </>
      )}
      <div className="hands">
        <div className="messages">
          <p className="refusal" role="alert">
            {presses.refusal}
          </p>
          <p className="note" role="status">
            {presses.busy ? (
              <span className="sending">{words.desk.sending}</span>
            ) : (
              (hint && words.desk.notNow(nameOfPress(hint.tried, words), saidOf(hint.not, words))) || presses.note
            )}
          </p>
          <UndoBar outlook={outlook} undo={act.undo} />
          <AutoCall outlook={outlook} stop={act.stopAutoCall} />
        </div>
        <CallPanel outlook={outlook} act={act} chosen={chosen} />
      </div>
      {asked !== null && Questions !== null && (
        <Questions asked={asked} ask={ask} outlook={outlook} chosen={chosen} choose={choose} presses={presses} />
      )}
    </>
  )
}

const OF_THE_VISITOR: readonly Question['about'][] = ['hold', 'otherClass', 'materials']
