import type {} from '@fastify/swagger'
import { PASSWORD_MAX } from '@tingxu/shared/limits.ts'
import { Id, strict } from '@tingxu/shared/schema.ts'
import type { SessionsAnswer } from '@tingxu/shared/wire-console.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { refuse, refuseForNow, refuseWeak } from './answers.ts'
import type { House } from './house.ts'
import { staffOf } from './letting-in.ts'
import { passwordFault } from './password-faults.ts'
import { CROWDED_MS, hashInTurn } from './passwords.ts'
import type { SignIns } from './sign-ins.ts'
import { steadyNow } from './steady-clock.ts'

const Password = Type.String({ minLength: 1, maxLength: PASSWORD_MAX })
const PasswordBody = Type.Object({ password: Password, next: Password }, strict)
type PasswordBody = { password: string; next: string }
const EndBody = Type.Object({ id: Type.Optional(Id) }, strict)

const config = { access: 'staff' } as const

/** What everybody may do about their own account: another password, and an end to sessions elsewhere. */
export function ownAccountRoutes(app: FastifyInstance, house: House, signIns: SignIns) {
  app.post<{ Body: PasswordBody }>(
    '/api/password',
    { config, schema: { summary: 'Another password; other sessions end', body: PasswordBody } },
    (request, reply) => changePassword(request, reply, house, signIns),
  )
  app.get('/api/sessions', { config, schema: { summary: 'Where one is signed in' } }, async (request) => {
    const { id: staffId, sessionId } = staffOf(request)
    const sessions = house.sessions
      .of(staffId)
      .map(({ id, startedAt, seenAt }) => ({ id, startedAt, seenAt, here: id === sessionId }))
    return { sessions } satisfies SessionsAnswer
  })
  app.post<{ Body: { id?: string } }>(
    '/api/sessions/end',
    { config, schema: { summary: 'End one of one’s sessions, or all others', body: EndBody } },
    async (request, reply) => {
      const { id: staffId, sessionId } = staffOf(request)
      const own = house.sessions.of(staffId).map(({ id }) => id)
      const { id } = request.body
      // Somebody else's session looks like one that there never was.
      if (id !== undefined && !own.includes(id)) return refuse(request, reply, 404, 'not-found')
      for (const ended of id === undefined ? own.filter((each) => each !== sessionId) : [id]) {
        await house.sessions.end(ended)
      }
      return {}
    },
  )
}

async function changePassword(
  request: FastifyRequest<{ Body: PasswordBody }>,
  reply: FastifyReply,
  { people, sessions }: House,
  signIns: SignIns,
) {
  const { id: staffId, name, sessionId: keepSession } = staffOf(request)
  const { password, next } = request.body
  const account = await signIns.check(name, password, request.ip, steadyNow())
  if ('waitMs' in account) return refuseForNow(request, reply, account.waitMs)
  if ('wrong' in account) return refuse(request, reply, 409, 'password-wrong')
  const fault = await passwordFault(next, name)
  if (fault !== null) return refuseWeak(request, reply, fault)
  const passwordHash = await hashInTurn(next)
  if (passwordHash === 'crowded') return refuseForNow(request, reply, CROWDED_MS)
  const isChanged = await people.staff.change((accounts) => {
    const isStill = accounts.find(({ id }) => id === staffId)?.passwordHash === account.passwordHash
    const writes = isStill ? [{ type: 'set-password', staffId, passwordHash, keepSession } as const] : []
    return { answer: isStill, writes }
  })
  await sessions.readAgain()
  return isChanged ? {} : refuse(request, reply, 409, 'password-wrong')
}
