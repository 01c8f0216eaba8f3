import type { Outcome } from '@tingxu/shared/settings.ts'
import { useEffect, useState } from 'react'
import { type ChosenFinish, withEnd, withOutcome } from './chosen-finish.ts'
import type { DeskKeys } from './desk-keys.ts'
import { firstHeld } from './desk-rows.ts'
import { KEY_NAMES, type KeyMap, type KeyName, OUTCOME_KEYS, SPACE } from './key-map.ts'
import { type Outlook, type PressName, undoOffer, type WhyNot, whyNot } from './presses.ts'
import type { Question } from './question.ts'
import type { DeskPresses } from './use-desk-presses.ts'

/** Everything that a key of the desk does. */
export type DeskActs = Record<Exclude<KeyName, Outcome>, () => void> & { outcome(outcome: Outcome): void }
export type ActsProps = {
  outlook: Outlook
  chosen: ChosenFinish
  choose: (chosen: ChosenFinish) => void
  presses: DeskPresses
  ask: (question: Question) => void
  find: () => void
  print: () => void
}
/** What was pressed in vain, and why it was. */
export type Hint = { tried: PressName; not: WhyNot }

/** What each key does now; one that cannot be used says why instead. */
export function useDeskActs(props: ActsProps): { act: DeskActs; hint: Hint | null } {
  const { outlook, chosen, choose, presses, ask, find, print } = props
  const { desk, now } = outlook
  const { current, counter } = desk
  const expect = counter.currentId
  const [tried, setTried] = useState<PressName | null>(null)

  // What was pressed in vain is explained for as long as it would still be in vain, and not again when it is once more.
  const not = tried && whyNot(tried, outlook)
  useEffect(() => {
    if (not === null) setTried(null)
  }, [not])
  const ifReady = (name: PressName, act: () => void) => () => {
    const ready = whyNot(name, outlook) === null
    setTried(ready ? null : name)
    if (ready) act()
    else presses.clear()
  }
  const act: DeskActs = {
    next: ifReady('next', () => presses.next(expect, chosen)),
    recall: ifReady('recall', () => presses.atTicket('recall', expect)),
    start: ifReady('start', () => presses.atTicket('startService', expect)),
    noShow: ifReady('noShow', () => presses.atTicket('markNoShow', expect)),
    finish: ifReady('finish', () => presses.finish(expect, chosen)),
    hold: ifReady('hold', () => ask({ about: 'hold' })),
    resumeHeld: ifReady('resumeHeld', () => {
      const held = firstHeld(desk, now)
      if (held !== null) presses.resumeHeld(held.ticketId)
    }),
    transfer: ifReady('transfer', () => {
      if (current !== null) ask({ about: 'transfer', ticket: { ...current, where: 'here' } })
    }),
    undo: ifReady('undo', () => {
      const offer = undoOffer(outlook)
      if (offer !== null) presses.undo(offer.commandId)
    }),
    endVisit: ifReady('endVisit', () => choose(withEnd(chosen))),
    serveVisitor: ifReady('serveVisitor', () => ask({ about: 'withoutTicket' })),
    setClass: ifReady('setClass', () => ask({ about: 'otherClass' })),
    pause:
      counter.state === 'paused' ? ifReady('resume', presses.resume) : ifReady('pause', () => ask({ about: 'pause' })),
    stopAutoCall: ifReady('stopAutoCall', presses.stopAutoCall),
    outcome: (outcome) =>
      outcome === 'missing-materials'
        ? ifReady('missingMaterials', () => ask({ about: 'materials' }))()
        : ifReady('outcome', () => choose(withOutcome(chosen, outcome)))(),
    keys: () => ask({ about: 'keys' }),
    find,
    print,
  }
  return { act, hint: tried && not && { tried, not } }
}

export function keysFor(act: DeskActs, keys: KeyMap): DeskKeys {
  const names = KEY_NAMES.filter((name) => keys[name] !== '')
  const acts = names.map((name) => [keys[name], isOutcome(name) ? () => act.outcome(name) : act[name]] as const)
  return { ...Object.fromEntries(acts), [SPACE]: act.next }
}

const isOutcome = (name: KeyName): name is (typeof OUTCOME_KEYS)[number] => (OUTCOME_KEYS as string[]).includes(name)
