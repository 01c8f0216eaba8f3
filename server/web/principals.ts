import type { CounterId, DepartmentId, DeviceId, HallId, StaffId, TicketId } from '@tingxu/shared/ids.ts'
import type { DeviceKind, Right, Role, StaffRole } from '@tingxu/shared/roles.ts'
import type { Actor } from '../domain/events.ts'

/** Who stands behind a request or a socket. */
export type Principal =
  | {
      kind: 'staff'
      id: StaffId
      name: string
      sessionId: string
      /** Of the whole installation. */
      administrator: boolean
      posts: ReadonlyMap<HallId, Post>
    }
  | { kind: 'device'; id: DeviceId; role: DeviceKind; hallId: HallId; counterId: CounterId | null }
  | { kind: 'visitor'; id: TicketId; hallId: HallId }

/** What an account is in one hall: its role, its department there, and the rights that were taken from it. */
export type Post = { role: StaffRole; departmentId: DepartmentId | null; denied: readonly Right[] }

/** The role in a hall; null: none, and then the hall does not exist for this principal. */
export function roleIn(principal: Principal, hallId: HallId): Role | null {
  switch (principal.kind) {
    case 'staff':
      return principal.posts.get(hallId)?.role ?? (principal.administrator ? 'administrator' : null)
    case 'device':
      return principal.hallId === hallId ? principal.role : null
    case 'visitor':
      return principal.hallId === hallId ? 'visitor' : null
  }
}

/** Whether one of the roles is theirs: an administrator stays one in a hall where the account is a clerk. */
export function isOneOf(roles: readonly Role[], principal: Principal, role: Role): boolean {
  return roles.includes(role) || (isAdministrator(principal) && roles.includes('administrator'))
}

export function isAdministrator(principal: Principal): boolean {
  return principal.kind === 'staff' && principal.administrator
}

/** What was taken from the principal in a hall; devices and visitors have their roles alone. */
export function deniedIn(principal: Principal, hallId: HallId): readonly Right[] {
  return principal.kind === 'staff' ? (principal.posts.get(hallId)?.denied ?? []) : []
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
