import type { BusinessDate, HallId } from '@tingxu/shared/ids.ts'
import type { Step } from '../domain/events.ts'
import { evolve } from '../domain/evolve.ts'
import { emptyHall, type Hall } from '../domain/hall.ts'
import { readHall, writeHall } from '../domain/snapshot.ts'

/** One date of a log: the hall as it stood before, its steps, and which of them were taken back. */
export type DayInLog = { date: BusinessDate; before: () => Hall; steps: Step[]; undone: ReadonlySet<number> }

/** The last date of a log on which a ticket was taken, or the one that is asked for; null where there is none. */
export function dayInLog(hallId: HallId, steps: readonly Step[], asked: BusinessDate | null): DayInLog | null {
  const date = asked ?? lastLived(steps)
  if (date === null) return null
  const sought = new DaySought(emptyHall(hallId, 'wall'), date)
  for (const step of steps) if (!sought.read(step)) break
  return sought.day
}

/** A date that is looked for in a log read page by page: what came before it is lived through and forgotten. */
export class DaySought {
  readonly #date: BusinessDate
  readonly #hall: Hall
  readonly #steps: Step[] = []
  #stood: string | null = null

  /** `hall`: as it stood at some step before the date; reading goes on with the next. */
  constructor(hall: Hall, date: BusinessDate) {
    this.#hall = hall
    this.#date = date
  }

  /** Whether the date is not over yet. Dates only ever go on (rule D1). */
  read(step: Step): boolean {
    const opened = datesOpened(step)
    if (opened.some((date) => date > this.#date)) return false
    if (this.#stood === null && opened.includes(this.#date)) this.#stood = writeHall(this.#hall)
    if (this.#stood === null) evolve(this.#hall, step)
    else this.#steps.push(step)
    return true
  }

  get day(): DayInLog | null {
    const stood = this.#stood
    if (stood === null) return null
    const [date, steps] = [this.#date, this.#steps]
    return { date, before: () => readHall(stood), steps, undone: new Set(steps.flatMap(takenBack)) }
  }
}

function lastLived(steps: readonly Step[]): BusinessDate | null {
  let lived: BusinessDate | null = null
  let date: BusinessDate | null = null
  for (const step of steps) {
    date = datesOpened(step).at(-1) ?? date
    if (step.events.some(({ type }) => type === 'ticketTaken')) lived = date
  }
  return lived
}

function datesOpened({ events }: Step): BusinessDate[] {
  return events.flatMap((event) => (event.type === 'dayOpened' ? [event.date] : []))
}

function takenBack({ seq, events }: Step): number[] {
  return events.flatMap((event) => (event.type === 'stepUndone' ? [seq, event.undoneSeq] : []))
}
