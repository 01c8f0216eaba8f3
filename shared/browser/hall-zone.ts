import type { HallTime } from '@tingxu/shared/ids.ts'

/** `10:42` in the hall's zone, or `10:42:05`; in the device's own zone while the hall's is not known. */
export function timeIn(zone: string | undefined, at: HallTime, to: 'minutes' | 'seconds' = 'minutes'): string {
  return formatFor(zone, to).format(at)
}

/** Formats are dear to make, and screens need the same few thousands of times a day. */
function formatFor(zone: string | undefined, to: 'minutes' | 'seconds'): Intl.DateTimeFormat {
  const key = `${zone} ${to}`
  const known = formats.get(key)
  if (known !== undefined) return known
  const seconds = to === 'seconds' ? ({ second: '2-digit' } as const) : {}
  const inZone = zone === undefined ? {} : { timeZone: zone }
  const format = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', ...seconds, ...inZone })
  formats.set(key, format)
  return format
}
const formats = new Map<string, Intl.DateTimeFormat>()
