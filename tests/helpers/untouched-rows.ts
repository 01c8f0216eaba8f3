import type { Hall } from '@tingxu/server/domain/hall.ts'
import type { Touched } from '@tingxu/server/domain/touched.ts'
import { NOT_AT_ONCE, type Section } from '@tingxu/server/domain/views/section.ts'
import { VIEW_SECTIONS } from '@tingxu/server/domain/views/views.ts'
import type { HallTime } from '@tingxu/shared/ids.ts'
import { VIEW_OF, VIEWS, type ViewName } from '@tingxu/shared/views.ts'
import { expect } from 'vitest'

type Noted = { section: Section; name: string; of: string | null; rows: string }

/**
 * Notes every section of every view. After a step, the check that is given back holds: sections that say the step
 * did not touch them have the rows that they had, for screens go on showing those.
 */
export function notingRows(hall: Hall, now: HallTime): (touched: Touched) => void {
  const noted = VIEWS.flatMap((view) => placesOf(hall, view).flatMap((of) => sectionsOf(hall, view, of, now)))
  return (touched) => {
    for (const { section, name, of, rows } of noted) {
      if (!section.touchedBy(touched, hall, of)) expect(rowsOf(hall, section, of, now), name).toBe(rows)
    }
  }
}

function sectionsOf(hall: Hall, view: ViewName, of: string | null, now: HallTime): Noted[] {
  const atOnce = VIEW_SECTIONS[view].filter(({ touchedBy }) => touchedBy !== NOT_AT_ONCE)
  return atOnce.map((section, index) => {
    return { section, name: `${view} of ${of}, section ${index}`, of, rows: rowsOf(hall, section, of, now) }
  })
}

function rowsOf(hall: Hall, section: Section, of: string | null, now: HallTime): string {
  return JSON.stringify([...section.rows(hall, of, now)])
}

function placesOf(hall: Hall, view: ViewName): (string | null)[] {
  switch (VIEW_OF[view]) {
    case 'nothing':
      return [null]
    case 'zone-or-nothing':
      return [null, ...(hall.settings?.zones ?? []).map(({ id }) => id)]
    case 'counter':
      return [...hall.counters.keys()]
    case 'own-ticket':
      return [...hall.tickets.keys()]
  }
}
