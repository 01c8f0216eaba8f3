import type { HallTime } from '@tingxu/shared/ids.ts'
import { addDays } from '@tingxu/shared/opening-hours.ts'
import type { Settings } from '@tingxu/shared/settings.ts'
import { dateIn, instantOf, spanOf } from './hours.ts'

/** Whether an instant lies in the hours in which nothing is spoken; a span from 22:00 to 30:00 lasts until six. */
export function isQuiet({ zone, voice }: Settings, at: HallTime): boolean {
  const today = dateIn(zone, at)
  return [addDays(today, -1), today].some((date) =>
    voice.quiet.map(spanOf).some(({ from, to }) => instantOf(zone, date, from) <= at && at < instantOf(zone, date, to)),
  )
}
