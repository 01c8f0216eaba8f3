import type { BusinessDate, HallId } from '@tingxu/shared/ids.ts'
import type { Step } from '../domain/events.ts'
import { evolve } from '../domain/evolve.ts'
import { emptyHall, type Hall } from '../domain/hall.ts'
import { readHall, writeHall } from '../domain/snapshot.ts'

/** One date of a log: the hall as it stood before, its steps, and which of them were taken back. */
export type DayInLog = { date: BusinessDate; before: () => Hall; steps: Step[]; undone: ReadonlySet<number> }

/** The last date of a log on which a ticket was taken, or the one that is asked for; null where there is none. */
export function dayInLog(hallId: HallId, steps: readonly Step[], asked: BusinessDate | null): DayInLog | null {
  const openings = steps.flatMap(({ events }, place) =>
    events.flatMap((event) => (event.type === 'dayOpened' ? { date: event.date, place } : [])),
  )
  const first = (date: BusinessDate) => openings.find((opening) => opening.date === date)
  const lived = openings.filter(({ place }, index) => hasTickets(steps.slice(place, openings[index + 1]?.place)))
  const date = asked ?? lived.at(-1)?.date
  const opening = date === undefined ? undefined : first(date)
  if (date === undefined || opening === undefined) return null
  const ends = openings.find((other) => other.place > opening.place && other.date !== date)?.place
  const hall = emptyHall(hallId, 'wall')
  for (const step of steps.slice(0, opening.place)) evolve(hall, step)
  const stood = writeHall(hall)
  const ofDay = steps.slice(opening.place, ends)
  return { date, before: () => readHall(stood), steps: ofDay, undone: new Set(ofDay.flatMap(takenBack)) }
}

function hasTickets(steps: readonly Step[]): boolean {
  return steps.some(({ events }) => events.some(({ type }) => type === 'ticketTaken'))
}

function takenBack({ seq, events }: Step): number[] {
  return events.flatMap((event) => (event.type === 'stepUndone' ? [seq, event.undoneSeq] : []))
}
