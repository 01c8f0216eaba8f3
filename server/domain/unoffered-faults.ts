import type { Fault } from '@tingxu/shared/refusals.ts'
import type { Settings } from '@tingxu/shared/settings.ts'
import { fault } from './fault.ts'

/**
 * Settings that the document knows and this version does not act on yet. Accepting them in silence would let
 * a manager believe in a rule that nobody follows.
 */
export function unofferedFaults(settings: Settings): Fault[] {
  const paths = [
    ...(settings.callingRule.type === 'earliest-due' ? [] : ['/callingRule/type']),
    ...(settings.presence === null ? [] : ['/presence']),
    ...settings.classes.flatMap(({ absolute }, index) => (absolute ? [`/classes/${index}/absolute`] : [])),
    ...settings.services.flatMap((service, index) =>
      unofferedOfService(service).map((field) => `/services/${index}/${field}`),
    ),
    ...settings.counters.flatMap((counter, index) =>
      unofferedOfCounter(counter).map((field) => `/counters/${index}/${field}`),
    ),
  ]
  return paths.map((path) => fault(path, 'not-offered-yet'))
}

function unofferedOfService(service: Settings['services'][number]): string[] {
  const { slots, quotaWindows, remoteShare, remoteMin, after, ends } = service
  const given = Object.entries({ slots, quotaWindows, remoteShare, remoteMin, after })
  return [
    ...given.filter(([, value]) => value !== undefined).map(([field]) => field),
    ...(ends === undefined || ends === 'never' ? [] : ['ends']),
  ]
}

function unofferedOfCounter({ services, standInFor = [] }: Settings['counters'][number]): string[] {
  const assist = services.flatMap(({ as }, index) => (as === 'assist' ? [`services/${index}/as`] : []))
  return [...assist, ...(standInFor.length > 0 ? ['standInFor'] : [])]
}
