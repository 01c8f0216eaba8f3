import type { HallTime } from '@tingxu/shared/ids.ts'

/** `10:42` in the hall's zone; in the device's own while the hall's is not known. */
export function timeIn(zone: string | undefined, at: HallTime): string {
  return formatIn(zone).format(at)
}

/** Formats are dear to make and screens make thousands of times a day the same one. */
function formatIn(zone: string | undefined): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known !== undefined) return known
  const inZone = zone === undefined ? {} : { timeZone: zone }
  const format = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', ...inZone })
  formats.set(zone, format)
  return format
}
const formats = new Map<string | undefined, Intl.DateTimeFormat>()
