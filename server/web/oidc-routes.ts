import type {} from '@fastify/rate-limit'
import type {} from '@fastify/swagger'
import { CODE_MAX, OIDC_STARTS_MAX, PASSWORD_MAX } from '@tingxu/shared/limits.ts'
import { SlugId, strict } from '@tingxu/shared/schema.ts'
import type { OwnWays, SsoStart, SsoTie } from '@tingxu/shared/wire-console.ts'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { refuse, refuseForNow } from './answers.ts'
import type { House } from './house.ts'
import { staffOf } from './letting-in.ts'
import { untying } from './oidc-accounts.ts'
import { comeBack } from './oidc-callback.ts'
import { OidcFlows } from './oidc-flows.ts'
import { CALLBACK, setOut } from './oidc-start.ts'
import type { SignIns } from './sign-ins.ts'
import { isTied } from './staff-rules.ts'
import { steadyNow } from './steady-clock.ts'

const StartBody = Type.Object(
  {
    page: Type.Enum(['counter', 'console'] as const),
    // It comes back in an address.
    invitation: Type.Optional(Type.String({ minLength: 1, maxLength: CODE_MAX, pattern: '^[\\w-]+$' })),
  },
  strict,
)
const TieBody = Type.Object(
  { password: Type.String({ minLength: 1, maxLength: PASSWORD_MAX }), hallId: SlugId },
  strict,
)
const NoFields = Type.Object({}, strict)
const limited = { rateLimit: { max: OIDC_STARTS_MAX, timeWindow: 60_000 } }

/** Sign-in by the organisation's own issuer, where there is one. */
export function oidcRoutes(app: FastifyInstance, house: House, signIns: SignIns) {
  const flows = new OidcFlows()
  app.get(
    '/api/sign-in/ways',
    { config: { access: 'anyone' }, schema: { summary: 'Whose sign-in may be used besides a password' } },
    async () => ({ sso: house.issuer?.name ?? null }),
  )
  app.post<{ Body: SsoStart }>(
    '/api/oidc/start',
    {
      config: { access: 'anyone', ...limited },
      schema: { summary: 'The way to the issuer, with or without an invitation', body: StartBody },
    },
    (request, reply) => {
      const { page, invitation: code } = request.body
      const errand = code === undefined ? ({ to: 'sign-in', page } as const) : ({ to: 'accept', code } as const)
      return setOut(request, reply, { house, flows, errand })
    },
  )
  app.get(
    CALLBACK,
    { config: { access: 'anyone' }, schema: { summary: 'Where the issuer sends the browser back' } },
    (request, reply) => comeBack(request, reply, house, flows),
  )
  ownWaysRoutes(app, house, signIns, flows)
}

/** From one's own account: who one is there, and an end to it. */
function ownWaysRoutes(app: FastifyInstance, house: House, signIns: SignIns, flows: OidcFlows) {
  const config = { access: 'staff' } as const
  app.get('/api/sign-in/own', { config, schema: { summary: 'How one comes in' } }, async (request) => {
    const account = await house.people.staff.byId(staffOf(request).id)
    const issuer = house.issuer?.id ?? null
    const tied = account !== null && isTied(account, issuer)
    return { sso: house.issuer?.name ?? null, tied, password: account?.passwordHash != null } satisfies OwnWays
  })
  app.post<{ Body: SsoTie }>(
    '/api/oidc/tie',
    {
      config: { ...config, ...limited },
      schema: { summary: 'The way to the issuer, to tie one’s account to who one is there', body: TieBody },
    },
    async (request, reply) => {
      const { id: staffId, name } = staffOf(request)
      const { password, hallId } = request.body
      // An unattended screen must not become somebody else's account for good.
      const account = await signIns.check(name, password, request.ip, steadyNow())
      if ('waitMs' in account) return refuseForNow(request, reply, account.waitMs)
      if ('wrong' in account) return refuse(request, reply, 409, 'password-wrong')
      return setOut(request, reply, { house, flows, errand: { to: 'tie', staffId, hallId } })
    },
  )
  app.post(
    '/api/oidc/untie',
    { config, schema: { summary: 'Nobody of the issuer comes in as this account any more', body: NoFields } },
    async (request, reply) => {
      const { id, sessionId } = staffOf(request)
      const told = await house.people.staff.change(untying(id, sessionId))
      await house.sessions.readAgain()
      return 'refused' in told ? refuse(request, reply, 409, told.refused) : {}
    },
  )
}
