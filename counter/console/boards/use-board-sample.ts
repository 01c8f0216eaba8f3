import type { ZoneId } from '@tingxu/shared/ids.ts'
import { useMemo } from 'react'
import { useSettings } from '../draft/use-draft.ts'

const CALLS = 4
const WAITING = 3
const MISSED = 2

/** Calls, missed tickets and services as they could stand on the boards of a zone: its windows, its services. */
export function useBoardSample(zoneId: ZoneId | null) {
  const counters = useSettings((settings) => settings.counters)
  const services = useSettings((settings) => settings.services)
  const series = useSettings((settings) => settings.series)
  return useMemo(() => {
    const here = counters.filter((counter) => zoneId === null || counter.zoneId === zoneId)
    const served = new Set(here.flatMap((counter) => counter.services.map(({ serviceId }) => serviceId)))
    const offered = services.filter(({ id, noTicket }) => served.has(id) && noTicket === undefined)
    const prefixes = new Map(series.map(({ id, prefix }) => [id, prefix]))
    const labelAt = (place: number, number: number) =>
      `${prefixes.get(offered[place % offered.length]?.seriesId ?? '') ?? 'A'}${String(number).padStart(3, '0')}`
    return {
      calls: here.slice(0, CALLS).map(({ number }, place) => ({ label: labelAt(place, 12 - place), number })),
      missed: Array.from({ length: MISSED }, (_, place) => labelAt(place, 5 - place)),
      waiting: offered.slice(0, WAITING).map(({ id, name }, place) => ({ id, name, count: 6 - 2 * place })),
    }
  }, [counters, services, series, zoneId])
}
