import type { Settings } from '@tingxu/shared/settings.ts'
import { newSlug } from '../fields/new-slug.ts'
import { freePrefix } from './free-prefix.ts'

/** How long something takes of which nobody has said it. */
const USUAL_MINUTES = 10

/** Adds a service with a letter of its own, served by every counter there is; null where no letter is left. */
export function addService(draft: Settings, name: Record<string, string>): string | null {
  const prefix = freePrefix(draft.series.map((series) => series.prefix))
  if (prefix === null) return null
  const id = newSlug('service', name.en, idsOf(draft.services))
  const seriesId = newSlug('series', name.en, idsOf(draft.series))
  draft.series.push({ id: seriesId, prefix })
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

/** Takes a service away with what points to it; its series goes too, if nobody else uses it. */
export function removeService(draft: Settings, id: string): void {
  const gone = draft.services.find((service) => service.id === id)
  draft.services = draft.services.filter((service) => service.id !== id)
  for (const service of draft.services) {
    if (service.after) service.after = service.after.filter((other) => other !== id)
    if (service.after?.length === 0) delete service.after
  }
  for (const counter of draft.counters) {
    counter.services = counter.services.filter(({ serviceId }) => serviceId !== id)
    if (counter.standInFor) counter.standInFor = counter.standInFor.filter((other) => other !== id)
    if (counter.standInFor?.length === 0) delete counter.standInFor
  }
  const isUsed = draft.services.some(({ seriesId }) => seriesId === gone?.seriesId)
  if (!isUsed) draft.series = draft.series.filter((series) => series.id !== gone?.seriesId)
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
