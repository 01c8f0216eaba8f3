import type { HallTime } from '@tingxu/shared/ids.ts'

/** `10:42` in a zone. Formats are dear to make and there are as many as zones. */
export function hallTimeIn(zone: string): (at: HallTime) => string {
  const format = formats.get(zone) ?? newFormat(zone)
  return (at) => format.format(at)
}

const formats = new Map<string, Intl.DateTimeFormat>()

function newFormat(zone: string): Intl.DateTimeFormat {
  const format = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone })
  formats.set(zone, format)
  return format
}
