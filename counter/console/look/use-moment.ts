import { timeIn } from '@tingxu/shared/browser/hall-zone.ts'
import { useZone } from '../draft/use-zone.ts'
import { useToday } from '../hours/use-today.ts'
import { dateIn } from './date-in.ts'

/** When something was: `10:42`, with the date before it where that is not today. */
export function useMoment(): (at: number) => string {
  const zone = useZone()
  const today = useToday()
  return (at) => [dateIn(zone, at), timeIn(zone, at)].filter((part) => part !== today).join(' ')
}
