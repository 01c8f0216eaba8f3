import type { BusinessDate, ServiceId } from '@tingxu/shared/ids.ts'
import type { Settings } from '@tingxu/shared/settings.ts'
import { catalogueOf } from './catalogue.ts'
import type { Change } from './change.ts'
import type { Counter } from './counter.ts'
import type { Hall } from './hall.ts'
import { there } from './in-force.ts'
import { rebuildLines } from './lines.ts'
import { onNextDate } from './pace.ts'

/** What the settings and the day change in a hall. */
export function settingsPublished(change: Change, settings: Settings, version: number): void {
  const { hall, at, seq, actor, touched } = change
  hall.settings = settings
  hall.settingsVersion = version
  hall.settingsSeq = seq
  hall.settingsAt = at
  hall.settingsBy = actor.id
  hall.catalogue = catalogueOf(settings, hall.catalogue)
  for (const { id } of settings.counters) if (!hall.counters.has(id)) hall.counters.set(id, closedCounter(id))
  rebuildLines(hall)
  touched.hall = true
}

export function dayOpened({ hall, at, touched }: Change, date: BusinessDate): void {
  if (date !== hall.lastDate) beginDate(hall)
  hall.day = { date, openedAt: at, stopped: false, stoppedServices: new Set() }
  hall.lastDate = date
  touched.hall = true
}

export function dayClosed({ hall, touched }: Change): void {
  hall.day = null
  hall.assignments.clear()
  touched.hall = true
}

export function ticketsStopped({ hall, touched }: Change, serviceIds: readonly ServiceId[] | null): void {
  const day = there(hall.day, 'day')
  if (serviceIds === null) day.stopped = true
  for (const id of serviceIds ?? []) day.stoppedServices.add(id)
  touched.hall = true
}

export function ticketsResumed({ hall, touched }: Change, serviceIds: readonly ServiceId[] | null): void {
  const day = there(hall.day, 'day')
  if (serviceIds === null) {
    day.stopped = false
    day.stoppedServices.clear()
  }
  for (const id of serviceIds ?? []) day.stoppedServices.delete(id)
  touched.hall = true
}

/** A new date begins with empty books; a date that opens again goes on with its own (rule D1). */
function beginDate(hall: Hall): void {
  for (const book of [
    hall.series,
    hall.tickets,
    hall.tallies,
    hall.lines,
    hall.holders,
    hall.lastCalled,
    hall.missed,
    hall.held,
  ]) {
    book.clear()
  }
  for (const [serviceId, pace] of hall.paces) hall.paces.set(serviceId, onNextDate(pace))
  for (const counter of hall.counters.values()) counter.finishedCount = 0
}

function closedCounter(id: string): Counter {
  const nobody = { state: { name: 'closed' }, currentId: null, clerk: 'unknown' } as const
  return { id, ...nobody, finishedCount: 0, stint: null, undoable: null, changedSeq: 0 }
}
