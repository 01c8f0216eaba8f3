import type { ClassId } from '@tingxu/shared/ids.ts'
import type { Settings } from '@tingxu/shared/settings.ts'
import type { Draft } from 'immer'
import { newSlug } from '../fields/new-slug.ts'

/** The class that every hall has; the rules know it by this id. */
export const ORDINARY: ClassId = 'ordinary'

/** A class more; no service gives it yet. */
export function addClass(draft: Draft<Settings>): void {
  const id = newSlug(
    'class',
    undefined,
    draft.classes.map((one) => one.id),
  )
  const name = Object.fromEntries(draft.languages.map((language) => [language, '']))
  draft.classes.push({ id, name, targetMinutes: TARGET_MINUTES })
}

/** The class goes, and with it whatever services say of it; one that gave no other gives ordinary tickets. */
export function removeClass(draft: Draft<Settings>, id: ClassId): void {
  draft.classes = draft.classes.filter((one) => one.id !== id)
  for (const service of draft.services) {
    if (service.targetMinutes) {
      delete service.targetMinutes[id]
      if (Object.keys(service.targetMinutes).length === 0) delete service.targetMinutes
    }
    if (!service.classIds.includes(id)) continue
    const left = service.classIds.filter((one) => one !== id)
    service.classIds = left.length > 0 ? left : [ORDINARY]
  }
}

export function giveEverywhere(draft: Draft<Settings>, id: ClassId): void {
  for (const { classIds } of draft.services) if (!classIds.includes(id)) classIds.push(id)
}

/** How many services give tickets of the class. */
export function servicesGiving({ services }: Settings, id: ClassId): number {
  return services.filter(({ classIds }) => classIds.includes(id)).length
}

const TARGET_MINUTES = 10
