import type { Hall } from '@tingxu/server/domain/hall.ts'
import type { Touched } from '@tingxu/server/domain/touched.ts'
import { type Kept, NOT_AT_ONCE, type Section } from '@tingxu/server/domain/views/section.ts'
import { VIEW_SECTIONS } from '@tingxu/server/domain/views/views.ts'
import type { HallTime } from '@tingxu/shared/ids.ts'
import { VIEW_OF, VIEWS, type ViewName } from '@tingxu/shared/views.ts'
import { expect } from 'vitest'

type Noted = { section: Section; name: string; of: string | null; rows: [id: string, row: unknown][]; json: string }

/**
 * Notes every section of every view. After a step, the check that is given back holds: sections that say the step
 * did not touch them have the rows that they had, for screens go on showing those; and rows that a section keeps, since
 * nothing touched their ticket, are as it would make them anew.
 */
export function notingRows(hall: Hall, now: HallTime): (touched: Touched) => void {
  const noted = VIEWS.flatMap((view) => placesOf(hall, view).flatMap((of) => sectionsOf(hall, view, of, now)))
  return (touched) => {
    for (const { section, name, of, rows, json } of noted) {
      const after = JSON.stringify([...section.rows(hall, of, now)])
      if (!section.touchedBy(touched, hall, of)) expect(after, name).toBe(json)
      const before = new Map(rows)
      const kept: Kept = (id, ticketId) => (touched.hall || touched.tickets.has(ticketId) ? undefined : before.get(id))
      expect(JSON.stringify([...section.rows(hall, of, now, kept)]), name).toBe(after)
    }
  }
}

function sectionsOf(hall: Hall, view: ViewName, of: string | null, now: HallTime): Noted[] {
  const atOnce = VIEW_SECTIONS[view].filter(({ touchedBy }) => touchedBy !== NOT_AT_ONCE)
  return atOnce.map((section, index) => {
    const rows = [...section.rows(hall, of, now)]
    return { section, name: `${view} of ${of}, section ${index}`, of, rows, json: JSON.stringify(rows) }
  })
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
