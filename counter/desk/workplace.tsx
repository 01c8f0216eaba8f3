import { useHallTime } from '@tingxu/shared/browser/use-hall-time.ts'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { Outcome } from '@tingxu/shared/settings.ts'
import type { Words } from '@tingxu/shared/words/words.ts'
import { useEffect, useState } from 'react'
import { AutoCall } from './auto-call.tsx'
import { CallPanel } from './call-panel.tsx'
import { CurrentTicket } from './current-ticket.tsx'
import { useDeskKeys } from './desk-keys.ts'
import { type DeskNow, materialsOf } from './desk-rows.ts'
import { KeysDialog } from './keys-dialog.tsx'
import { MaterialsDialog } from './materials-dialog.tsx'
import { NobodyHere } from './nobody-here.tsx'
import { OUTCOME_KEYS } from './outcome-keys.ts'
import { PauseDialog } from './pause-dialog.tsx'
import { saidOf } from './press-button.tsx'
import { type PressName, whyNot } from './presses.ts'
import type { ChosenOutcome, DeskPresses } from './use-desk-presses.ts'

export type WorkplaceProps = { desk: DeskNow; live: boolean; presses: DeskPresses }
type Opened = 'pause' | 'materials' | 'keys' | null

/** The ticket in hand and every key for it. A key that cannot be used now says why instead. */
export function Workplace({ desk, live, presses }: WorkplaceProps) {
  const { words } = useWords()
  const now = useHallTime()
  const [opened, setOpened] = useState<Opened>(null)
  const [tried, setTried] = useState<PressName | null>(null)
  const { chosen, choose } = useChosenOutcome(desk)
  const { current, counter } = desk
  const expect = counter.currentId
  const outlook = { desk, live, now, outcome: chosen?.outcome ?? null }

  // What was pressed in vain is explained for as long as it would still be in vain, and not again when it is once more.
  const hint = tried && whyNot(tried, outlook)
  useEffect(() => {
    if (hint === null) setTried(null)
  }, [hint])
  const ifReady = (name: PressName, act: () => void) => () => {
    const ready = whyNot(name, outlook) === null
    setTried(ready ? null : name)
    if (ready) act()
    else presses.clear()
  }
  const pick = (outcome: Outcome) => choose(chosen?.outcome === outcome ? null : { outcome })
  const act = {
    next: ifReady('next', () => presses.next(expect, chosen)),
    recall: ifReady('recall', () => presses.atTicket('recall', expect)),
    start: ifReady('start', () => presses.atTicket('startService', expect)),
    noShow: ifReady('noShow', () => presses.atTicket('markNoShow', expect)),
    finish: ifReady('finish', () => presses.finish(expect, chosen)),
    pause: counter.state === 'paused' ? ifReady('resume', presses.resume) : ifReady('pause', () => setOpened('pause')),
    stopAutoCall: ifReady('stopAutoCall', presses.stopAutoCall),
    outcome: (outcome: Outcome) =>
      outcome === 'missing-materials'
        ? ifReady('missingMaterials', () => setOpened('materials'))()
        : ifReady('outcome', () => pick(outcome))(),
    keys: () => setOpened('keys'),
  }
  useDeskKeys(keysFor(act), opened === null)

  return (
    <>
      {current === null ? <NobodyHere desk={desk} /> : <CurrentTicket desk={desk} current={current} now={now} />}
      <p className="refusal" role="alert">
        {presses.refusal}
      </p>
      <p className="note" role="status">
        {presses.busy ? (
          <span className="sending">{words.desk.sending}</span>
        ) : (
          (hint && words.desk.notNow(nameOf(tried, words), saidOf(hint, words))) || presses.note
        )}
      </p>
      <AutoCall desk={desk} now={now} stop={act.stopAutoCall} />
      <CallPanel outlook={outlook} act={act} chosen={chosen} />
      {opened === 'pause' && <PauseDialog close={() => setOpened(null)} pause={presses.pause} />}
      {opened === 'keys' && <KeysDialog close={() => setOpened(null)} />}
      {opened === 'materials' && (
        <MaterialsDialog
          materials={materialsOf(desk)}
          ticked={chosen?.missingMaterials ?? []}
          close={() => setOpened(null)}
          confirm={(missingMaterials) => choose({ outcome: 'missing-materials', missingMaterials })}
        />
      )}
    </>
  )
}

function nameOf(tried: PressName | null, { desk }: Words): string {
  switch (tried) {
    case null:
    case 'outcome':
      return desk.outcomeHead
    case 'missingMaterials':
      return desk.outcomes['missing-materials']
    case 'leave':
      return desk.leave
    case 'next':
    case 'recall':
    case 'start':
    case 'finish':
    case 'noShow':
    case 'pause':
    case 'resume':
    case 'stopAutoCall':
      return desk.press[tried]
  }
}

export type DeskActs = Record<
  'next' | 'recall' | 'start' | 'noShow' | 'finish' | 'pause' | 'stopAutoCall' | 'keys',
  () => void
> & {
  outcome(outcome: Outcome): void
}

function keysFor(act: DeskActs): Record<string, () => void> {
  const outcomes = OUTCOME_KEYS.map(({ key, outcome }) => [key, () => act.outcome(outcome)] as const)
  return {
    n: act.next,
    ' ': act.next,
    r: act.recall,
    s: act.start,
    f: act.finish,
    m: act.noShow,
    p: act.pause,
    a: act.stopAutoCall,
    '?': act.keys,
    '？': act.keys,
    ...Object.fromEntries(outcomes),
  }
}

/** A choice is for the ticket it was made for and dies with it. */
function useChosenOutcome({ current }: DeskNow) {
  const [choice, setChoice] = useState<{ ticketId: string; chosen: ChosenOutcome } | null>(null)
  const chosen = choice !== null && choice.ticketId === current?.ticketId ? choice.chosen : null
  const choose = (next: ChosenOutcome | null) =>
    setChoice(next === null || current === null ? null : { ticketId: current.ticketId, chosen: next })
  return { chosen, choose }
}
