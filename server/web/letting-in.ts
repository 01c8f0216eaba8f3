import type { HallId, StaffId } from '@tingxu/shared/ids.ts'
import type { SignedIn, WorksIn } from '@tingxu/shared/wire.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { CameBy } from '../store/people-sessions.ts'
import type { StaffAccount } from '../store/people-staff.ts'
import { sessionCookie } from './cookies.ts'
import { credentialIn, principalOf } from './credentials.ts'
import type { House } from './house.ts'
import type { Post } from './principals.ts'
import type { Staff } from './sessions.ts'
import { steadyNow } from './steady-clock.ts'

/**
 * A session and its cookie for somebody who has shown that the account is theirs; whatever session the browser had ends.
 * Null if the account's password has been changed meanwhile.
 */
export async function letIn(
  { id, passwordHash }: StaffAccount,
  request: FastifyRequest,
  reply: FastifyReply,
  house: House,
): Promise<SignedIn | null> {
  await endSession(request, house)
  if (passwordHash === null) return null
  const staff = await beginSession(id, { passwordHash }, request, reply, house)
  return staff && signedInAs(staff, house)
}

/** The session and its cookie alone. */
export async function beginSession(
  staffId: StaffId,
  cameBy: CameBy,
  { headers }: FastifyRequest,
  reply: FastifyReply,
  { sessions, hosts }: House,
): Promise<Staff | null> {
  const begun = await sessions.begin(staffId, cameBy, steadyNow())
  if (begun === null) return null
  reply.header('set-cookie', sessionCookie(begun.token, hosts.isSecure(headers.host)))
  return begun.staff
}

/** Who one is and where one works, as it is told to one's own browser. */
export function signedInAs({ id, name, administrator, posts }: Staff, { halls, begunAs }: House): SignedIn {
  const others = administrator ? halls.list().flatMap(({ id: hallId }) => (posts.has(hallId) ? [] : [hallId])) : []
  const everywhere = others.map((hallId): WorksIn => ({ hallId, role: 'administrator' }))
  const named = [...[...posts].map(worksIn), ...everywhere].map((works): WorksIn => {
    const first = begunAs.get(works.hallId)
    return first === undefined ? works : { ...works, begunAs: first }
  })
  return { staff: { id, name, administrator, halls: named } }
}

/** Who has passed a door that is for staff. */
export function staffOf({ principal }: Pick<FastifyRequest, 'principal'>): Staff {
  if (principal?.kind !== 'staff') throw new Error('the door let nobody in')
  return principal
}

function worksIn([hallId, { role, departmentId }]: [HallId, Post]): WorksIn {
  return { hallId, role, ...(departmentId !== null && { departmentId }) }
}

/** Ends the session whose cookie came along, if one did. */
export async function endSession({ headers }: FastifyRequest, house: House): Promise<void> {
  const credential = credentialIn(headers, house.hosts)
  const principal = credential?.kind === 'cookie' ? principalOf(credential, house) : null
  if (principal?.kind === 'staff') await house.sessions.end(principal.sessionId)
}
