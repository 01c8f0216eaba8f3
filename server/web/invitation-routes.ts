import type {} from '@fastify/swagger'
import { CODE_MAX, PASSWORD_MAX } from '@tingxu/shared/limits.ts'
import { strict } from '@tingxu/shared/schema.ts'
import type { InvitationLooked } from '@tingxu/shared/wire-console.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { StaffAccount } from '../store/people-staff.ts'
import { refuse, refuseForNow, refuseWeak } from './answers.ts'
import type { House } from './house.ts'
import { isInvitedBy } from './invitations.ts'
import { letIn } from './letting-in.ts'
import { passwordFault } from './password-faults.ts'
import { CROWDED_MS, hashInTurn } from './passwords.ts'
import { Patience } from './patience.ts'
import { secretHash } from './random-secrets.ts'
import { steadyNow } from './steady-clock.ts'

const Code = Type.String({ minLength: 1, maxLength: CODE_MAX })
const LookBody = Type.Object({ code: Code }, strict)
const AcceptBody = Type.Object({ code: Code, password: Type.String({ minLength: 1, maxLength: PASSWORD_MAX }) }, strict)
type AcceptBody = { code: string; password: string }

const config = { access: 'anyone' } as const

/** Somebody who was invited chooses a password, and is in. */
export function invitationRoutes(app: FastifyInstance, house: House) {
  const patience = new Patience({ free: 10, firstMs: 1000, mostMs: 60_000, forgetMs: 15 * 60_000 })
  app.post<{ Body: { code: string } }>(
    '/api/invitations/look',
    { config, schema: { summary: 'Whom an invitation is for', body: LookBody } },
    async (request, reply) => {
      const found = await invited(request, house, patience)
      if ('waitMs' in found) return refuseForNow(request, reply, found.waitMs)
      if ('over' in found) return refuse(request, reply, 401, 'invitation-over')
      const halls = found.halls.map(({ hallId, role }) => ({ hallId, role }))
      return { name: found.name, halls, sso: house.issuer?.name ?? null } satisfies InvitationLooked
    },
  )
  app.post<{ Body: AcceptBody }>(
    '/api/invitations/accept',
    { config, schema: { summary: 'Choose a password; the answer sets the cookie', body: AcceptBody } },
    async (request, reply) => {
      const found = await invited(request, house, patience)
      if ('waitMs' in found) return refuseForNow(request, reply, found.waitMs)
      if ('over' in found) return refuse(request, reply, 401, 'invitation-over')
      return accept(found, request, reply, house)
    },
  )
}

/** Whose the code is. Wrong ones are counted before the next is looked at. */
async function invited(
  { body: { code }, ip }: FastifyRequest<{ Body: { code: string } }>,
  { people }: House,
  patience: Patience,
): Promise<StaffAccount | { over: true } | { waitMs: number }> {
  const now = steadyNow()
  const waitMs = patience.waitMs(ip, now)
  if (waitMs > 0) return { waitMs }
  const account = await people.staff.byInvitation(secretHash(code))
  if (account !== null && isInvitedBy(code, account, now)) return account
  patience.failed(ip, now)
  return { over: true }
}

async function accept(
  { name }: StaffAccount,
  request: FastifyRequest<{ Body: AcceptBody }>,
  reply: FastifyReply,
  house: House,
) {
  const { code, password } = request.body
  const fault = await passwordFault(password, name)
  if (fault !== null) return refuseWeak(request, reply, fault)
  const passwordHash = await hashInTurn(password)
  if (passwordHash === 'crowded') return refuseForNow(request, reply, CROWDED_MS)
  const account = await usedUp(code, passwordHash, house)
  const signedIn = account && (await letIn(account, request, reply, house))
  return signedIn ?? refuse(request, reply, 401, 'invitation-over')
}

/** The account with its password, or null: of two who come with one code at once the second is too late. */
function usedUp(code: string, passwordHash: string, { people }: House): Promise<StaffAccount | null> {
  return people.staff.change<StaffAccount | null>((accounts) => {
    const account = accounts.find((each) => isInvitedBy(code, each, steadyNow()))
    if (account === undefined) return { answer: null, writes: [] }
    const writes = [{ type: 'set-password', staffId: account.id, passwordHash } as const]
    return { answer: { ...account, passwordHash, invitation: null }, writes }
  })
}
