import type { DeskMissedRow, Press, UndoOffer } from '@tingxu/shared/desk-rows.ts'
import type { HallTime } from '@tingxu/shared/ids.ts'
import type { Outcome } from '@tingxu/shared/settings.ts'
import type { Words } from '@tingxu/shared/words/words.ts'
import { type DeskNow, firstHeld } from './desk-rows.ts'

export type PressName =
  | 'next'
  | 'recall'
  | 'start'
  | 'finish'
  | 'noShow'
  | 'pause'
  | 'resume'
  | 'leave'
  | 'outcome'
  | 'missingMaterials'
  | 'endVisit'
  | 'hold'
  | 'resumeHeld'
  | 'transfer'
  | 'undo'
  | 'callTicket'
  | 'serveVisitor'
  | 'setClass'
  | 'stopAutoCall'
/** Why a key does nothing now: a reason, or the seconds until it does. */
export type WhyNot = { why: keyof Words['desk']['whyNot'] } | { inSeconds: number }

export type Outlook = { desk: DeskNow; live: boolean; now: HallTime; outcome: Outcome | null }

/**
 * Why a press would be of no use now, or null. The hall judges every press itself; this only spares the clerk a press
 * that it would refuse, so in doubt a key is open.
 */
export function whyNot(name: PressName, outlook: Outlook): WhyNot | null {
  if (!outlook.live) return { why: 'lost' }
  const { desk, now } = outlook
  const { current } = desk
  switch (name) {
    case 'next':
      return whyNotCall(outlook) ?? (current === null && desk.waiting === 0 ? { why: 'nobody-waiting' } : null)
    case 'callTicket':
      return whyNotCall(outlook)
    case 'serveVisitor':
      return whyNotSeat(outlook) ?? (desk.hall.date === null ? { why: 'day-not-open' } : null)
    case 'resumeHeld':
      return firstHeld(desk, now) === null ? { why: 'nobody-held' } : whyNotSeat(outlook)
    case 'undo':
      return undoOffer(outlook) === null ? { why: 'nothing-to-undo' } : null
    case 'hold':
      return pressed(current?.hold, now)
    case 'transfer':
      return current === null ? { why: 'nobody-there' } : null
    case 'setClass':
      if (current === null) return { why: 'nobody-there' }
      return current.otherClasses.length === 0 ? { why: 'no-other-class' } : null
    case 'endVisit':
      return pressed(current?.finish, now) ?? (current?.rest.length === 0 ? { why: 'nothing-else' } : null)
    case 'recall':
      return pressed(current?.recall, now)
    case 'start':
      return current?.state === 'serving' ? { why: 'started' } : pressed(current?.start, now)
    case 'noShow':
      return pressed(current?.noShow, now)
    case 'finish':
      return pressed(current?.finish, now) ?? whyNotFinish(outlook)
    case 'outcome':
      return pressed(current?.finish, now)
    case 'missingMaterials':
      return pressed(current?.finish, now) ?? (current?.materials.length === 0 ? { why: 'no-materials' } : null)
    case 'pause':
    case 'leave':
      return current === null ? null : { why: 'finish-first' }
    case 'resume':
    case 'stopAutoCall':
      return null
  }
}

export function whyNotReturn({ returnsLeft, until }: DeskMissedRow, now: HallTime, live: boolean): WhyNot | null {
  if (!live) return { why: 'lost' }
  if (returnsLeft === 0) return { why: 'no-returns-left' }
  return now > until ? { why: 'return-over' } : null
}

/** What can be taken back now, and for how many seconds more. */
export function undoOffer({ desk, now }: Pick<Outlook, 'desk' | 'now'>): (UndoOffer & { seconds: number }) | null {
  const { undo } = desk.counter
  const seconds = undo === null ? 0 : Math.ceil((undo.until - now) / 1000)
  return undo !== null && seconds > 0 ? { ...undo, seconds } : null
}

/** A call finishes who is served; who was called and has not come stands in the way. */
function whyNotCall(outlook: Outlook): WhyNot | null {
  const { current, counter, hall } = outlook.desk
  if (counter.state === 'paused') return { why: 'paused' }
  if (hall.date === null) return { why: 'day-not-open' }
  return current?.state === 'called' ? { why: 'called-first' } : whyNotFinish(outlook)
}

/** Somebody who is not called needs a free window. */
function whyNotSeat({ desk: { current, counter } }: Outlook): WhyNot | null {
  if (counter.state === 'paused') return { why: 'paused' }
  return current === null ? null : { why: 'finish-first' }
}

function whyNotFinish({ desk, outcome }: Outlook): WhyNot | null {
  return desk.current?.outcomeNeeded && outcome === null ? { why: 'outcome-first' } : null
}

function pressed(press: Press | undefined, now: HallTime): WhyNot | null {
  if (press === undefined) return { why: 'nobody-there' }
  if (!press.can) return { why: press.why }
  const waitMs = press.from === null ? 0 : press.from - now
  return waitMs > 0 ? { inSeconds: Math.ceil(waitMs / 1000) } : null
}
