import type { Fault } from '@tingxu/shared/refusals.ts'
import type { Settings } from '@tingxu/shared/settings.ts'
import { fault } from './fault.ts'

/**
 * Settings that the document knows and this version does not act on yet. Accepting them in silence would let
 * a manager believe in a rule that nobody follows.
 */
export function unofferedFaults(settings: Settings): Fault[] {
  const paths = settings.services.flatMap((service, index) =>
    unofferedOfService(service).map((field) => `/services/${index}/${field}`),
  )
  return paths.map((path) => fault(path, 'not-offered-yet'))
}

function unofferedOfService({ slots, quotaWindows }: Settings['services'][number]): string[] {
  return Object.entries({ slots, quotaWindows }).flatMap(([field, value]) => (value === undefined ? [] : [field]))
}
