import { dayIn, hourIn } from '@tingxu/shared/browser/hall-day.ts'
import { timeIn } from '@tingxu/shared/browser/hall-zone.ts'
import type { Speaking } from '@tingxu/shared/browser/use-words.tsx'
import type { Figured } from '@tingxu/shared/browser/wait-words.ts'
import type { HallTime } from '@tingxu/shared/ids.ts'
import type { Shut } from '@tingxu/shared/views.ts'

/** Why a service gives no ticket now, and when it will if that is known. */
export function shutWords(shut: Shut, zone: string, now: HallTime, speaking: Speaking): Figured {
  if (shut.why === 'no-ticket-needed') return plain(speaking.text(shut.message))
  if (shut.why !== 'outside-hours' || shut.opensAt === undefined) return plain(speaking.words.kiosk.shut[shut.why])
  return opensWords(shut.opensAt, zone, now, speaking)
}

/** When tickets can be had again: the hour, and the day if it is another. */
export function opensWords(opensAt: HallTime, zone: string, now: HallTime, { words, language }: Speaking): Figured {
  const time = timeIn(zone, opensAt)
  const date = dayIn(zone, opensAt, language)
  if (date === dayIn(zone, now, language)) return words.kiosk.opensAt(time, hourIn(zone, opensAt))
  return words.kiosk.opensOn(date, time)
}

const plain = (text: string): Figured => ({ before: text, figure: '', after: '' })
