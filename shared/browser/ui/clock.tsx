import { timeIn } from '../hall-zone.ts'
import { useHallTime } from '../use-hall-time.ts'

/** The hall's clock, in the hall's zone, whatever the device believes. */
export function Clock({ zone }: { zone: string }) {
  const time = timeIn(zone, useHallTime())
  return <time className="clock">{time}</time>
}
