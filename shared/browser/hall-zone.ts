import type { HallTime } from '@tingxu/shared/ids.ts'

/** `10:42` in the hall's zone, or `10:42:05`; in the device's own zone while the hall's is not known. */
export function timeIn(zone: string | undefined, at: HallTime, to: 'minutes' | 'seconds' = 'minutes'): string {
  return formatFor(zone).format(at).slice(0, LENGTH_OF[to])
}

/** Formats are dear to make, and screens need the same one thousands of times a day. */
function formatFor(zone: string | undefined): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known !== undefined) return known
  const inZone = zone === undefined ? {} : { timeZone: zone }
  const format = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit', ...inZone })
  formats.set(zone, format)
  return format
}
const formats = new Map<string | undefined, Intl.DateTimeFormat>()
const LENGTH_OF = { minutes: 'hh:mm'.length, seconds: 'hh:mm:ss'.length } as const
