/**
 * A time of the settings from what somebody typed: `830`, `8:30`, `8.30` and `08：30` are 08:30, `17` is 17:00. A day of
 * a hall goes on until six in the morning, which is 30:00, `+6` or 次日6. null: no time.
 */
export function timeTyped(typed: string): string | null {
  const found = TYPED.exec(typed.normalize('NFKC').replaceAll(/\s/g, ''))
  if (!found) return null
  const [, nextDay, hours, minutes = '0'] = found
  const minute = Number(hours) * 60 + Number(minutes) + (nextDay ? DAY_MINUTES : 0)
  return Number(minutes) > 59 || minute > TIME_MINUTES_MAX ? null : timeOf(minute)
}

/** `25:30` of 1530. */
export function timeOf(minute: number): string {
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}

export function isTime(text: string): boolean {
  return /^\d\d:\d\d$/.test(text) && timeTyped(text) === text
}

/** What a clock shows the morning after at a time from 24:00 on; null: it is the same day. */
export function nextMorning(time: string): string | null {
  return isTime(time) && time > '24:00' ? `${Number(time.slice(0, 2)) - 24}${time.slice(2)}` : null
}

export const TIME_MINUTES_MAX = 30 * 60
const DAY_MINUTES = 24 * 60
const TYPED = /^(\+|次日|明早)?(\d{1,2})(?:[:.点时]?(\d\d))?[点时分]?$/
const two = (count: number) => String(count).padStart(2, '0')
