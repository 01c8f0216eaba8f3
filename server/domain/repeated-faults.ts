import type { Fault } from '@tingxu/shared/refusals.ts'
import type { Settings } from '@tingxu/shared/settings.ts'
import { fault } from './fault.ts'

/** The lists of the document whose items are named by others by their ids. */
export const LISTS = ['series', 'classes', 'departments', 'services', 'counters', 'zones'] as const

/** What stands twice where it may stand once (rule S2). */
export function repeatedFaults(settings: Settings): Fault[] {
  const { counters, services, languages, voice, ratings, printers, boards } = settings
  return [
    ...LISTS.flatMap((list) => twiceIn(idsOf(settings[list]), `/${list}`, '/id')),
    ...twiceIn(numbersOf(counters), '/counters', '/number'),
    ...services.flatMap(({ classIds, guide, after = [] }, at) => [
      ...twiceIn(classIds, `/services/${at}/classIds`),
      ...twiceIn(after, `/services/${at}/after`),
      ...twiceIn(idsOf(guide?.materials ?? []), `/services/${at}/guide/materials`, '/id'),
    ]),
    ...counters.flatMap((counter, at) => {
      const served = counter.services.map(({ serviceId }) => serviceId)
      return [
        ...twiceIn(served, `/counters/${at}/services`, '/serviceId'),
        ...twiceIn(counter.standInFor ?? [], `/counters/${at}/standInFor`),
      ]
    }),
    ...twiceIn(languages, '/languages'),
    ...twiceIn(voice.languages, '/voice/languages'),
    ...twiceIn(idsOf(ratings.reasons), '/ratings/reasons', '/id'),
    ...twiceIn(idsOf(printers), '/printers', '/id'),
    ...printers.flatMap(({ shows }, at) => twiceIn(shows, `/printers/${at}/shows`)),
    ...twiceIn(idsOf(boards), '/boards', '/id'),
    ...boardsTwice(boards),
    ...sameNames(settings),
  ]
}

const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id)
const numbersOf = (counters: Settings['counters']) => counters.map(({ number }) => String(number))

export function twiceIn(values: readonly string[], list: string, field = ''): Fault[] {
  const seen = new Set<string>()
  return values.flatMap((value, index) => {
    if (seen.has(value)) return [fault(`${list}/${index}${field}`, 'twice', value)]
    seen.add(value)
    return []
  })
}

/** Two that say how the same boards are: nobody could tell which counts. */
function boardsTwice(boards: Settings['boards']): Fault[] {
  const zones = boards.map(({ zoneId }) => zoneId)
  return zones.flatMap((zoneId, at) => {
    return zones.indexOf(zoneId) < at ? [fault(`/boards/${at}/zoneId`, 'board-twice')] : []
  })
}

/** Visitors choose a department, and in it a service, by name alone. */
function sameNames({ languages, departments, services }: Settings): Fault[] {
  return languages.flatMap((language) => [
    ...sameAmong(departments, '/departments', language, () => ''),
    ...sameAmong(services, '/services', language, ({ departmentId }) => departmentId),
  ])
}

type Named = { name: Record<string, string> }

function sameAmong<Item extends Named>(
  items: readonly Item[],
  list: string,
  language: string,
  within: (item: Item) => string,
): Fault[] {
  const seen = new Set<string>()
  return items.flatMap((item, index) => {
    const name = item.name[language]?.trim() ?? ''
    const key = JSON.stringify([within(item), name])
    if (name !== '' && seen.has(key)) return [fault(`${list}/${index}/name/${language}`, 'same-name', name)]
    seen.add(key)
    return []
  })
}
