import type { DeskMissedRow, Press } from '@tingxu/shared/desk-rows.ts'
import type { HallTime } from '@tingxu/shared/ids.ts'
import type { Outcome } from '@tingxu/shared/settings.ts'
import type { Words } from '@tingxu/shared/words/words.ts'
import { type DeskNow, materialsOf } from './desk-rows.ts'

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
  const { current, counter } = desk
  const paused = counter.state === 'paused'
  switch (name) {
    case 'next':
      return paused ? { why: 'paused' } : whyNotNext(outlook)
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
      return pressed(current?.finish, now) ?? (materialsOf(desk).length === 0 ? { why: 'no-materials' } : null)
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

function whyNotNext(outlook: Outlook): WhyNot | null {
  const { current, waiting, hall } = outlook.desk
  if (hall.date === null) return { why: 'day-not-open' }
  if (current === null) return waiting === 0 ? { why: 'nobody-waiting' } : null
  if (current.state === 'called') return { why: 'called-first' }
  return whyNotFinish(outlook)
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
