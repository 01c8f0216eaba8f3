import type { ClassId, HallTime } from '@tingxu/shared/ids.ts'
import type { Wait } from '@tingxu/shared/views.ts'
import { outlookOf } from './ahead.ts'
import { counterIn } from './change.ts'
import type { MatterBegun } from './events.ts'
import type { Hall } from './hall.ts'
import { newcomer } from './new-ticket.ts'
import { named } from './refuse.ts'
import type { Matter, Ticket, WaitingTicket } from './ticket.ts'
import { waitOf } from './waiting-time.ts'

/** The next matter of a ticket whose present one is finished (rules J1, J2); null where that was the last. */
export function nextMatter(hall: Hall, ticket: Ticket, at: HallTime): MatterBegun | null {
  const next = chosenMatter(hall, ticket, at)
  if (!next) return null
  const { matter, wait } = next
  return {
    type: 'matterBegun',
    ...named(ticket),
    serviceId: matter.serviceId,
    arrivedAt: hall.settings?.nextMatterPlace === 'now' && !matter.comesBack ? at : ticket.arrivedAt,
    ...(wait !== undefined && { wait }),
  }
}

/** How the ticket waits for it: an interrupted matter comes back to its counter, unless that has closed (rule C8). */
export function inMatter(
  hall: Hall,
  ticket: Ticket,
  { serviceId, arrivedAt }: MatterBegun,
  at: HallTime,
): WaitingTicket {
  const matter = ticket.rest.find((one) => one.serviceId === serviceId)
  const rest = ticket.rest.filter((one) => one !== matter)
  return { ...ticket, serviceId, rest, arrivedAt, queuedAt: at, state: waitingFor(hall, matter?.comesBack ?? null) }
}

function waitingFor(hall: Hall, comesBack: Matter['comesBack']): WaitingTicket['state'] {
  if (comesBack === null) return { name: 'waiting', reservedFor: null, promise: null }
  const { counterId, promisedAt } = comesBack
  const isThere = counterIn(hall, counterId).state.name !== 'closed'
  const promise = { kind: 'first', at: promisedAt, reason: 'resumed', after: null } as const
  return { name: 'waiting', reservedFor: isThere ? { counterId } : null, promise }
}

type Chosen = { matter: Matter; wait?: Wait }

function chosenMatter(hall: Hall, { rest, bestOrder, classId }: Ticket, at: HallTime): Chosen | null {
  const [first] = rest
  if (!first) return null
  if (!bestOrder || first.comesBack) return { matter: first }
  return quickest(hall, rest, classId, at)
}

/** The matter with the shortest expected wait, of those that no other of the ticket has to come before (rule J2). */
export function quickest(hall: Hall, matters: readonly Matter[], classId: ClassId, at: HallTime): Chosen {
  const free = matters.filter(({ serviceId }) => !afterOf(hall, serviceId).some((id) => includes(matters, id)))
  const waits = (free.length > 0 ? free : matters).map((matter) => {
    const { serviceId } = matter
    return { matter, wait: waitOf(hall, serviceId, outlookOf(hall, newcomer(hall, serviceId, at, classId), at)) }
  })
  return waits.reduce((best, one) => (minutesOf(one.wait) < minutesOf(best.wait) ? one : best))
}

function afterOf({ catalogue }: Hall, serviceId: string): readonly string[] {
  return catalogue.services.get(serviceId)?.settings.after ?? []
}

function includes(matters: readonly Matter[], serviceId: string): boolean {
  return matters.some((matter) => matter.serviceId === serviceId)
}

/** An unknown wait is behind every known one. */
function minutesOf(wait: Wait): number {
  return wait ? wait.fromMinutes + wait.toMinutes : Number.POSITIVE_INFINITY
}
