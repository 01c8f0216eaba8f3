import type { CounterId, HallTime } from '@tingxu/shared/ids.ts'
import type { Hall } from '../domain/hall.ts'
import { servedNow } from '../domain/serving.ts'
import type { Ticket } from '../domain/ticket.ts'

/** How long a free counter let somebody wait before it called: its clerk's own pace, of which a call is the end. */
export function gapBefore(hall: Hall, counterId: CounterId, called: Ticket, at: HallTime): number {
  const state = hall.counters.get(counterId)?.state
  if (state?.name !== 'open' || !state.free) return 0
  const firsts = servedNow(hall, counterId, at).flatMap(({ serviceId }) => {
    return hall.lines.get(serviceId)?.byArrival.first ?? []
  })
  const since = Math.min(...[called, ...firsts].map(({ queuedAt }) => queuedAt))
  return Math.max(0, at - Math.max(state.free.since, since))
}
