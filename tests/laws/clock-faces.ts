const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
/** No zone changes its clocks twice within it. */
const FORTNIGHT_MS = 14 * 24 * HOUR_MS

/** Read off the platform’s own clock face, in another way than the rules do it. */
export function dateShown(zone: string, at: number): string {
  return clockFace(zone).date.format(at)
}

export function minuteShown(zone: string, at: number): number {
  const [hours = 0, minutes = 0] = clockFace(zone).time.format(at).split(':').map(Number)
  return hours * 60 + minutes
}

const clockFaces = new Map<string, { date: Intl.DateTimeFormat; time: Intl.DateTimeFormat }>()

function clockFace(zone: string) {
  const known = clockFaces.get(zone)
  if (known) return known
  const made = {
    date: new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }),
    time: new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }),
  }
  clockFaces.set(zone, made)
  return made
}

/** The next instant, to the minute, at which the zone’s clocks change, before another. */
export function changeAfter(zone: string, from: number, before = from + 365 * 24 * HOUR_MS): number | null {
  const shift = (at: number) => minuteShown(zone, at) - new Date(at).getUTCHours() * 60 - new Date(at).getUTCMinutes()
  const shiftOf = (at: number) => (shift(at) + 1440) % 1440
  const start = Math.floor(from / MINUTE_MS) * MINUTE_MS
  const shiftAtFirst = shiftOf(start)
  for (let early = start, late = start + FORTNIGHT_MS; early < before; early = late, late += FORTNIGHT_MS) {
    if (shiftOf(late) === shiftAtFirst) continue
    while (late - early > MINUTE_MS) {
      const middle = early + Math.floor((late - early) / (2 * MINUTE_MS)) * MINUTE_MS
      if (shiftOf(middle) === shiftOf(early)) early = middle
      else late = middle
    }
    return late
  }
  return null
}
