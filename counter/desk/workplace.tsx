import { useHallTime } from '@tingxu/shared/browser/use-hall-time.ts'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { Outcome } from '@tingxu/shared/settings.ts'
import type { Words } from '@tingxu/shared/words/words.ts'
import { useEffect, useState } from 'react'
import { AutoCall } from './auto-call.tsx'
import { CallPanel } from './call-panel.tsx'
import { CurrentTicket } from './current-ticket.tsx'
import { type DeskKeys, useDeskKeys } from './desk-keys.ts'
import { type DeskNow, materialsOf } from './desk-rows.ts'
import { Facts } from './facts.tsx'
import { KEY_NAMES, type KeyMap, type KeyName, OUTCOME_KEYS, SPACE } from './key-map.ts'
import { KeysDialog } from './keys-dialog.tsx'
import { MaterialsDialog } from './materials-dialog.tsx'
import { NobodyHere } from './nobody-here.tsx'
import { PauseDialog } from './pause-dialog.tsx'
import { saidOf } from './press-button.tsx'
import { type PressName, whyNot } from './presses.ts'
import type { ChosenOutcome, DeskPresses } from './use-desk-presses.ts'
import { useKeyMap } from './use-key-map.tsx'

export type WorkplaceProps = {
  desk: DeskNow
  live: boolean
  presses: DeskPresses
  find: () => void
  print: () => void
}
type Opened = 'pause' | 'materials' | 'keys' | null

/** The ticket in hand and every key for it. A key that cannot be used now says why instead. */
export function Workplace({ desk, live, presses, find, print }: WorkplaceProps) {
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
    find,
    print,
  }
  const { keys } = useKeyMap()
  useDeskKeys(keysFor(act, keys), opened === null)

  return (
    <>
      {current === null ? (
        <NobodyHere desk={desk} now={now} />
      ) : (
        <>
          <CurrentTicket desk={desk} current={current} now={now} />
          <Facts desk={desk} current={current} />
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
              (hint && words.desk.notNow(nameOf(tried, words), saidOf(hint, words))) || presses.note
            )}
          </p>
          <AutoCall outlook={outlook} stop={act.stopAutoCall} />
        </div>
        <CallPanel outlook={outlook} act={act} chosen={chosen} />
      </div>
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
  'next' | 'recall' | 'start' | 'noShow' | 'finish' | 'pause' | 'stopAutoCall' | 'keys' | 'find' | 'print',
  () => void
> & {
  outcome(outcome: Outcome): void
}

function keysFor(act: DeskActs, keys: KeyMap): DeskKeys {
  const names = KEY_NAMES.filter((name) => keys[name] !== '')
  const acts = names.map((name) => [keys[name], isOutcome(name) ? () => act.outcome(name) : act[name]] as const)
  return { ...Object.fromEntries(acts), [SPACE]: act.next }
}

const isOutcome = (name: KeyName): name is (typeof OUTCOME_KEYS)[number] => (OUTCOME_KEYS as string[]).includes(name)

/** A choice is for the ticket it was made for and dies with it. */
function useChosenOutcome({ current }: DeskNow) {
  const [choice, setChoice] = useState<{ ticketId: string; chosen: ChosenOutcome } | null>(null)
  const chosen = choice !== null && choice.ticketId === current?.ticketId ? choice.chosen : null
  const choose = (next: ChosenOutcome | null) =>
    setChoice(next === null || current === null ? null : { ticketId: current.ticketId, chosen: next })
  return { chosen, choose }
}
