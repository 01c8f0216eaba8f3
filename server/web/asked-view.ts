import { type Role, VIEW_ROLES } from '@tingxu/shared/roles.ts'
import { VIEW_OF, VIEWS, type ViewName } from '@tingxu/shared/views.ts'
import { isOneOf, type Principal } from './principals.ts'

export type AskedView = { name: ViewName; of: string | null }

/** Which view is meant and whether it may be seen: one rule for HTTP and sockets (rules V1–V5). */
export function askedView(
  principal: Principal,
  role: Role,
  view: string,
  of: string | undefined,
): AskedView | { refused: 'not-found' | 'forbidden' } {
  const name = VIEWS.find((known) => known === view)
  if (name === undefined) return { refused: 'not-found' }
  if (!isOneOf(VIEW_ROLES[name], principal, role)) return { refused: 'forbidden' }
  // A visitor's secret names the ticket; nobody names another one.
  if (VIEW_OF[name] === 'own-ticket') return of === undefined ? { name, of: principal.id } : { refused: 'not-found' }
  if (isOfAnotherCounter(principal, name, of)) return { refused: 'forbidden' }
  return { name, of: of ?? null }
}

/** A device that was paired for one counter sees that one. */
function isOfAnotherCounter(principal: Principal, name: ViewName, of: string | undefined): boolean {
  return (
    principal.kind === 'device' &&
    principal.counterId !== null &&
    VIEW_OF[name] === 'counter' &&
    of !== principal.counterId
  )
}
