import type {} from '@fastify/swagger'
import type { HallId, TicketId } from '@tingxu/shared/ids.ts'
import { NAME_MAX, PASSWORD_MAX } from '@tingxu/shared/limits.ts'
import { strict } from '@tingxu/shared/schema.ts'
import type { Paired, SignedIn } from '@tingxu/shared/wire.ts'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { refuse, refuseForNow } from './answers.ts'
import { noSessionCookie } from './cookies.ts'
import type { House } from './house.ts'
import { endSession, letIn, signedInAs } from './letting-in.ts'
import type { Principal } from './principals.ts'
import type { SignIns } from './sign-ins.ts'
import { steadyNow } from './steady-clock.ts'

const SignInBody = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: NAME_MAX }),
    password: Type.String({ minLength: 1, maxLength: PASSWORD_MAX }),
  },
  strict,
)
type SignInBody = { name: string; password: string }

/** Staff come in and go out. */
export function signInRoute(app: FastifyInstance, house: House, signIns: SignIns) {
  app.post<{ Body: SignInBody }>(
    '/api/sign-in',
    { config: { access: 'anyone' }, schema: { summary: 'Sign in: the answer sets the cookie', body: SignInBody } },
    async (request, reply) => {
      const { name, password } = request.body
      const account = await signIns.check(name, password, request.ip, steadyNow())
      if ('waitMs' in account) return refuseForNow(request, reply, account.waitMs)
      if ('wrong' in account) return refuse(request, reply, 401, 'sign-in-wrong')
      const signedIn = await letIn(account, request, reply, house)
      return signedIn ?? refuse(request, reply, 401, 'sign-in-wrong')
    },
  )
  app.get(
    '/api/session',
    { config: { access: 'somebody' }, schema: { summary: 'Who one is, as the credential says' } },
    ({ principal }) => principal && whoIs(principal, house),
  )
  app.post(
    '/api/sign-out',
    { config: { access: 'anyone' }, schema: { summary: 'Sign out: the session and its sockets end' } },
    async (request, reply) => {
      await endSession(request, house)
      return reply
        .header('set-cookie', noSessionCookie(house.hosts.isSecure(request.headers.host)))
        .code(204)
        .send()
    },
  )
}

/** The same shapes as at sign-in and at pairing. */
function whoIs(
  principal: Principal,
  house: House,
): SignedIn | Pick<Paired, 'device'> | { ticket: { id: TicketId; hallId: HallId } } {
  const { kind, id } = principal
  switch (kind) {
    case 'staff':
      return signedInAs(principal, house)
    case 'device': {
      const { role, hallId, counterId } = principal
      return { device: { id, kind: role, hallId, ...(counterId !== null && { counterId }) } }
    }
    case 'visitor':
      return { ticket: { id, hallId: principal.hallId } }
  }
}
