import type { ServedService, Settings } from '@tingxu/shared/settings.ts'
import type { PlainHall } from './plain-hall.ts'
import type { PlainTicket } from './plain-ticket.ts'

/** Where the settings say nothing (rules Q2, Q4). */
const TARGET_MINUTES = 20
const WEIGHT = 1

/** When a ticket should be called: as booked, or its arrival plus the target of its class on its service (rule Q2). */
export function dueAt(hall: PlainHall, { serviceId, classId, arrivedAt, promise }: PlainTicket): number {
  if (promise?.kind === 'booked') return promise.dueAt
  const own = lastKnown(hall, 'services', serviceId)?.targetMinutes?.[classId]
  const minutes = own ?? lastKnown(hall, 'classes', classId)?.targetMinutes ?? TARGET_MINUTES
  return arrivedAt + minutes * 60_000
}

export function isAbsolute(hall: PlainHall, { classId }: PlainTicket): boolean {
  return lastKnown(hall, 'classes', classId)?.absolute ?? false
}

export function weightOf(hall: PlainHall, { classId }: PlainTicket): number {
  return lastKnown(hall, 'classes', classId)?.weight ?? WEIGHT
}

type List = 'services' | 'classes' | 'series'
type Item<L extends List> = Settings[L][number]

/** What the last document that knew an id said of it: what was removed lives on as it was then (rule S3). */
export function lastKnown<L extends List>(hall: PlainHall, list: L, id: string): Item<L> | null {
  return remembered(hall, `${list} ${id}`, () => {
    const documents = [...hall.documents].reverse()
    const items = documents.map((document) => (document[list] as readonly Item<L>[]).find((one) => one.id === id))
    return items.find((item) => item !== undefined) ?? null
  })
}

/** Whether the last settings that knew a service name the counter among those that have it as their own. */
export function isSettledAt(hall: PlainHall, counterId: string, serviceId: string): boolean {
  return remembered(hall, `settled ${counterId} ${serviceId}`, () => {
    const document = hall.documents.findLast(({ services }) => services.some(({ id }) => id === serviceId))
    const counter = document?.counters.find(({ id }) => id === counterId)
    return counter?.services.some((one) => one.serviceId === serviceId && one.as === 'primary') ?? false
  })
}

export type Listed = ServedService | { serviceId: string; as: 'stand-in' }

/** What a counter serves by the settings, as stand-in too; a removed service where it was served when it was removed. */
export function listedOf(hall: PlainHall, counterId: string): Listed[] {
  return remembered(hall, `listed ${counterId}`, () =>
    hall.documents.reduce<Listed[]>((before, document) => {
      const counter = document.counters.find(({ id }) => id === counterId)
      if (!counter) return before
      const standIns = (counter.standInFor ?? []).map((serviceId): Listed => ({ serviceId, as: 'stand-in' }))
      const removed = before.filter(({ serviceId }) => !document.services.some(({ id }) => id === serviceId))
      return [...counter.services, ...standIns, ...removed]
    }, []),
  )
}

/** What was looked up since the last document; a log of ten thousand steps would else take minutes to check. */
const memory = new WeakMap<PlainHall, { documents: number; known: Map<string, unknown> }>()

function remembered<Value>(hall: PlainHall, key: string, seek: () => Value): Value {
  const documents = hall.documents.length
  const before = memory.get(hall)
  const known = before?.documents === documents ? before.known : new Map<string, unknown>()
  if (known !== before?.known) memory.set(hall, { documents, known })
  if (!known.has(key)) known.set(key, seek())
  return known.get(key) as Value
}
