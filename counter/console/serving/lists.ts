import type { Text } from '@tingxu/shared/schema.ts'
import type { Settings } from '@tingxu/shared/settings.ts'

/** A line of the matrix; `isFirst`: the first one of its department. */
export type Row = { id: string; name: string; department: string; isFirst: boolean; noTicket: boolean }
export type Group = { key: string; name: string; first: number; count: number }
export type Column = { id: string; number: number; name: string }

/**
 * What of the hall to show; null and nothing typed: all of it. `only`: these services, as they were when somebody asked
 * for those without a counter. One that gets its counter then stays where it is.
 */
export type Filter = {
  typed: string
  departmentId: string | null
  zoneId: string | null
  only: ReadonlySet<string> | null
}
export const ALL: Filter = { typed: '', departmentId: null, zoneId: null, only: null }

type InWords = (text: Text) => string
type Offered = Pick<Settings, 'services' | 'departments'>

/** The services, department by department as the hall lists these. */
export function rowsOf(offered: Offered, filter: Filter, inWords: InWords): Row[] {
  const named = new Map(offered.departments.map(({ id, name }, place) => [id, { place, name }]))
  const placeOf = ({ departmentId }: { departmentId: string }) => named.get(departmentId)?.place ?? named.size
  const shown = offered.services
    .filter((service) => filter.departmentId === null || service.departmentId === filter.departmentId)
    .filter(({ id }) => filter.only === null || filter.only.has(id))
    .filter(({ name, plainName, departmentId }) => {
      return isMeant(filter.typed, name, plainName ?? {}, named.get(departmentId)?.name ?? {})
    })
  const inOrder = shown.map((service, index) => ({ service, index }))
  inOrder.sort((a, b) => placeOf(a.service) - placeOf(b.service) || a.index - b.index)
  return inOrder.map(({ service }, index) => ({
    id: service.id,
    name: inWords(service.name),
    department: inWords(named.get(service.departmentId)?.name ?? {}),
    isFirst: inOrder[index - 1]?.service.departmentId !== service.departmentId,
    noTicket: service.noTicket !== undefined,
  }))
}

export function groupsOf(rows: readonly Row[]): Group[] {
  const firsts = rows.flatMap(({ isFirst }, index) => (isFirst ? [index] : []))
  return firsts.map((first, index) => {
    const row = rows[first]
    return {
      ...{ key: row?.id ?? '', name: row?.department ?? '', first },
      count: (firsts[index + 1] ?? rows.length) - first,
    }
  })
}

/** The counters by their numbers. */
export function columnsOf(counters: Settings['counters'], zoneId: string | null, inWords: InWords): Column[] {
  return counters
    .filter((counter) => zoneId === null || counter.zoneId === zoneId)
    .map(({ id, number, name }) => ({ id, number, name: inWords(name) }))
    .sort((a, b) => a.number - b.number)
}

/** Whether somebody who types this means one of these, in whichever language. */
function isMeant(typed: string, ...texts: readonly Text[]): boolean {
  const wanted = typed.trim().toLowerCase()
  return wanted === '' || texts.some((text) => Object.values(text).some((said) => said.toLowerCase().includes(wanted)))
}
