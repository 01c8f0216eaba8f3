import type { Fault } from '@tingxu/shared/refusals.ts'
import type { Settings } from '@tingxu/shared/settings.ts'
import { ORDINARY } from './catalogue.ts'
import { fault } from './fault.ts'
import { isZone } from './hours.ts'
import { hoursFaults } from './hours-faults.ts'
import { seriesFaults } from './series-faults.ts'
import { languageFaults } from './text-faults.ts'
import { unofferedFaults } from './unoffered-faults.ts'

/** Every fault of a draft that cannot work, named by path (rule S2). No faults: it can be published. */
export function faultsOf(settings: Settings): Fault[] {
  return [
    ...(isZone(settings.zone) ? [] : [fault('/zone', 'zone-unknown', settings.zone)]),
    ...repeatedIds(settings),
    ...repeatedNumbers(settings),
    ...unknownIds(settings),
    ...classFaults(settings),
    ...seriesFaults(settings),
    ...servingFaults(settings),
    ...callFaults(settings),
    ...hoursFaults(settings),
    ...languageFaults(settings),
    ...unofferedFaults(settings),
  ]
}

const LISTS = ['series', 'classes', 'departments', 'services', 'counters', 'zones'] as const

function repeatedIds(settings: Settings): Fault[] {
  return [
    ...LISTS.flatMap((list) =>
      twice(
        settings[list].map(({ id }) => id),
        (index) => `/${list}/${index}/id`,
      ),
    ),
    ...settings.services.flatMap(({ classIds, guide }, at) => [
      ...twice(classIds, (index) => `/services/${at}/classIds/${index}`),
      ...twice(
        (guide?.materials ?? []).map(({ id }) => id),
        (index) => `/services/${at}/guide/materials/${index}/id`,
      ),
    ]),
    ...settings.counters.flatMap(({ services }, at) => {
      return twice(
        services.map(({ serviceId }) => serviceId),
        (index) => `/counters/${at}/services/${index}/serviceId`,
      )
    }),
  ]
}

function repeatedNumbers({ counters }: Settings): Fault[] {
  return twice(
    counters.map(({ number }) => String(number)),
    (index) => `/counters/${index}/number`,
  )
}

function twice(values: readonly string[], pathOf: (index: number) => string): Fault[] {
  return values.flatMap((value, index) => (values.indexOf(value) < index ? [fault(pathOf(index), 'twice', value)] : []))
}

function unknownIds(settings: Settings): Fault[] {
  const known = Object.fromEntries(LISTS.map((list) => [list, new Set(settings[list].map(({ id }) => id))])) as Record<
    (typeof LISTS)[number],
    Set<string>
  >
  const check = (list: (typeof LISTS)[number], path: string, id: string) => {
    return known[list].has(id) ? [] : [fault(path, 'unknown-id', id)]
  }
  const ofServices = settings.services.flatMap((service, index) => {
    const at = `/services/${index}`
    return [
      ...check('departments', `${at}/departmentId`, service.departmentId),
      ...check('series', `${at}/seriesId`, service.seriesId),
      ...service.classIds.flatMap((id, each) => check('classes', `${at}/classIds/${each}`, id)),
      ...(service.after ?? []).flatMap((id, each) => check('services', `${at}/after/${each}`, id)),
      ...Object.keys(service.targetMinutes ?? {}).flatMap((id) => check('classes', `${at}/targetMinutes/${id}`, id)),
    ]
  })
  const ofCounters = settings.counters.flatMap((counter, index) => {
    const at = `/counters/${index}`
    return [
      ...check('zones', `${at}/zoneId`, counter.zoneId),
      ...counter.services.flatMap(({ serviceId }, each) =>
        check('services', `${at}/services/${each}/serviceId`, serviceId),
      ),
      ...(counter.standInFor ?? []).flatMap((id, each) => check('services', `${at}/standInFor/${each}`, id)),
    ]
  })
  return [...ofServices, ...ofCounters]
}

function classFaults({ classes }: Settings): Fault[] {
  const index = classes.findIndex(({ id }) => id === ORDINARY)
  if (index < 0) return [fault('/classes', 'no-ordinary-class')]
  return classes[index]?.absolute ? [fault(`/classes/${index}/absolute`, 'ordinary-absolute')] : []
}

/** A service that gives tickets needs a counter that has it as primary, or stands in for it. */
function servingFaults({ services, counters }: Settings): Fault[] {
  const served = new Set(
    counters.flatMap((counter) => [
      ...counter.services.filter(({ as }) => as === 'primary').map(({ serviceId }) => serviceId),
      ...(counter.standInFor ?? []),
    ]),
  )
  return services.flatMap(({ id, noTicket }, index) => {
    return noTicket || served.has(id) ? [] : [fault(`/services/${index}`, 'nobody-serves', id)]
  })
}

function callFaults({ call, counters }: Settings): Fault[] {
  const tooMany = call.callsBeforeNoShow > 1 + call.recallsMax
  const tooSoon = counters.flatMap(({ autoCallSeconds }, index) => {
    const early = autoCallSeconds !== undefined && autoCallSeconds < call.undoSeconds
    return early ? [fault(`/counters/${index}/autoCallSeconds`, 'auto-call-too-soon', String(call.undoSeconds))] : []
  })
  return [
    ...(tooMany ? [fault('/call/callsBeforeNoShow', 'too-many-calls-needed', String(1 + call.recallsMax))] : []),
    ...tooSoon,
  ]
}
