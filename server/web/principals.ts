import type { CounterId, DeviceId, HallId, StaffId, TicketId } from '@tingxu/shared/ids.ts'
import type { DeviceKind, Right, Role, StaffRole } from '@tingxu/shared/roles.ts'
import type { Actor } from '../domain/events.ts'

/** Who stands behind a request or a socket. */
export type Principal =
  | {
      kind: 'staff'
      id: StaffId
      name: string
      sessionId: string
      roles: ReadonlyMap<HallId, StaffRole>
      /** Rights that were taken from the account, by hall. */
      denied: ReadonlyMap<HallId, readonly Right[]>
    }
  | { kind: 'device'; id: DeviceId; role: DeviceKind; hallId: HallId; counterId: CounterId | null }
  | { kind: 'visitor'; id: TicketId; hallId: HallId }

/** The role in a hall; null: none, and then the hall does not exist for this principal. */
export function roleIn(principal: Principal, hallId: HallId): Role | null {
  switch (principal.kind) {
    case 'staff':
      return principal.roles.get(hallId) ?? null
    case 'device':
      return principal.hallId === hallId ? principal.role : null
    case 'visitor':
      return principal.hallId === hallId ? 'visitor' : null
  }
}

/** What was taken from the principal in a hall; devices and visitors have their roles alone. */
export function deniedIn(principal: Principal, hallId: HallId): readonly Right[] {
  return principal.kind === 'staff' ? (principal.denied.get(hallId) ?? []) : []
}

export function actorOf(principal: Principal, role: Role): Actor {
  return { role, id: principal.id }
}

/** What ends when a session or a device does: its sockets stand under this name. A ticket's link is never revoked. */
export function standingOf(principal: Principal): string | null {
  switch (principal.kind) {
    case 'staff':
      return sessionStanding(principal.sessionId)
    case 'device':
      return deviceStanding(principal.id)
    case 'visitor':
      return null
  }
}

export const sessionStanding = (sessionId: string) => `session ${sessionId}`
export const deviceStanding = (deviceId: DeviceId) => `device ${deviceId}`
