import type { Fault } from '@tingxu/shared/refusals.ts'
import type { Settings } from '@tingxu/shared/settings.ts'
import { ORDINARY } from './catalogue.ts'
import { fault } from './fault.ts'
import { isZone } from './hours.ts'
import { hoursFaults } from './hours-faults.ts'
import { LISTS, repeatedFaults } from './repeated-faults.ts'
import { seriesFaults } from './series-faults.ts'
import { servingFaults } from './serving-faults.ts'
import { languageFaults } from './text-faults.ts'
import { unofferedFaults } from './unoffered-faults.ts'

/** Every fault of a draft that cannot work, named by path (rule S2). No faults: it can be published. */
export function faultsOf(settings: Settings): Fault[] {
  return [
    ...(isZone(settings.zone) ? [] : [fault('/zone', 'zone-unknown', settings.zone)]),
    ...repeatedFaults(settings),
    ...unknownIds(settings),
    ...classFaults(settings),
    ...seriesFaults(settings),
    ...servingFaults(settings),
    ...callFaults(settings),
    ...hoursFaults(settings),
    ...languageFaults(settings),
    ...ruleFaults(settings),
    ...unofferedFaults(settings),
  ]
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
  const ofBoards = settings.boards.flatMap(({ zoneId }, index) => {
    return zoneId === null ? [] : check('zones', `/boards/${index}/zoneId`, zoneId)
  })
  return [...ofServices, ...ofCounters, ...ofBoards]
}

function classFaults({ classes }: Settings): Fault[] {
  const index = classes.findIndex(({ id }) => id === ORDINARY)
  if (index < 0) return [fault('/classes', 'no-ordinary-class')]
  return classes[index]?.absolute ? [fault(`/classes/${index}/absolute`, 'ordinary-absolute')] : []
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

/** A figure that only another field gives a meaning, and that field left out. */
function ruleFaults({ callingRule: { type, n }, services }: Settings): Fault[] {
  return [
    ...(type !== 'alternating' && n !== undefined ? [fault('/callingRule/n', 'turns-without-alternating')] : []),
    ...services.flatMap(({ remoteMin, remoteShare }, index) => {
      const alone = remoteMin !== undefined && remoteShare === undefined
      return alone ? [fault(`/services/${index}/remoteMin`, 'share-missing')] : []
    }),
  ]
}
