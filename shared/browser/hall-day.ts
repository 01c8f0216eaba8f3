import type { HallTime } from '@tingxu/shared/ids.ts'

/** `11 月 24 日` or `24 November` in the hall's zone. */
export function dayIn(zone: string, at: HallTime, language: string): string {
  return formatted(at, language, { timeZone: zone, month: 'long', day: 'numeric' })
}

/** `星期二` or `Tuesday` in the hall's zone. */
export function weekdayIn(zone: string, at: HallTime, language: string): string {
  return formatted(at, language, { timeZone: zone, weekday: 'long' })
}

/** The hour by the hall's clock, 0–23. */
export function hourIn(zone: string, at: HallTime): number {
  return Number(formatted(at, 'en', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' }))
}

/** Signs in a hall set a little air between figures and Chinese; Intl does not. (Safari before 16.4 cannot look behind.) */
function formatted(at: HallTime, language: string, options: Intl.DateTimeFormatOptions): string {
  return formatFor(language === 'en' ? 'en-GB' : language, options)
    .format(at)
    .replace(/(\d)(?=\p{Script=Han})/gu, '$1 ')
    .replace(/(\p{Script=Han})(?=\d)/gu, '$1 ')
}

/** Formats are dear to make and a board makes the same few every second. */
function formatFor(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([language, options])
  const known = formats.get(key)
  if (known !== undefined) return known
  const format = new Intl.DateTimeFormat(language, options)
  formats.set(key, format)
  return format
}
const formats = new Map<string, Intl.DateTimeFormat>()
