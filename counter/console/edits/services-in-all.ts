import type { Settings } from '@tingxu/shared/settings.ts'
import { newSlug } from '../fields/new-slug.ts'
import { addSeries } from '../series/change-series.ts'

/** How long something takes of which nobody has said it. */
const USUAL_MINUTES = 10

/** Adds a service with a letter of its own, served by every counter there is; null where no letter is left. */
export function addService(draft: Settings, name: Record<string, string>): string | null {
  const seriesId = addSeries(draft, name.en)
  if (seriesId === null) return null
  const id = newSlug('service', name.en, idsOf(draft.services))
  draft.services.push({
    id,
    departmentId: departmentIn(draft),
    name,
    seriesId,
    minutes: USUAL_MINUTES,
    classIds: draft.classes.map((one) => one.id),
  })
  for (const counter of draft.counters) counter.services.push({ serviceId: id, as: 'primary' })
  return id
}

/** A small office has one department, and nobody there would think of naming it. */
function departmentIn(draft: Settings): string {
  const [first] = draft.departments
  if (first) return first.id
  const id = newSlug('department', 'General', [])
  draft.departments.push({ id, name: { zh: '综合业务', en: 'General services' } })
  return id
}

const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id)
