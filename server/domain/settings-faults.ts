import type { Fault } from '@tingxu/shared/refusals.ts'
import type { Settings } from '@tingxu/shared/settings.ts'
import { ORDINARY } from './catalogue.ts'
import { fault } from './fault.ts'
import { hoursFaults } from './hours-faults.ts'
import { isZone } from './hours.ts'
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
  return LISTS.flatMap((list) => {
    return repeated(settings[list].map(({ id }) => id)).map(([index, id]) => fault(`/${list}/${index}/id`, 'twice', id))
  })
}

function repeatedNumbers({ counters }: Settings): Fault[] {
  const numbers = counters.map(({ number }) => String(number))
  return repeated(numbers).map(([index, number]) => fault(`/counters/${index}/number`, 'twice', number))
}

function repeated(values: readonly string[]): [index: number, value: string][] {
  const entries = values.map((value, index): [number, string] => [index, value])
  return entries.filter(([index, value]) => values.indexOf(value) < index)
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
      ...counter.services.flatMap(({ serviceId }, each) => check('services', `${at}/services/${each}/serviceId`, serviceId)),
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
  return [...(tooMany ? [fault('/call/callsBeforeNoShow', 'too-many-calls-needed', String(1 + call.recallsMax))] : []), ...tooSoon]
}
