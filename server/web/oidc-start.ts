import type { WireReason } from '@tingxu/shared/refusals.ts'
import type { SsoStarted } from '@tingxu/shared/wire-console.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { randomState } from 'openid-client'
import { refuse } from './answers.ts'
import { credentialIn, principalOf } from './credentials.ts'
import type { House } from './house.ts'
import { flowCookie } from './oidc-cookie.ts'
import type { Errand, OidcFlows } from './oidc-flows.ts'
import { steadyNow } from './steady-clock.ts'
import { urlFor } from './url-for.ts'

export const CALLBACK = '/api/oidc/callback'

/** Tells the browser where to go, and gives it the cookie by which it is known when it comes back. */
export async function setOut(
  request: FastifyRequest,
  reply: FastifyReply,
  { house, flows, errand }: { house: House; flows: OidcFlows; errand: Errand },
) {
  if (house.issuer === null) return refuse(request, reply, 404, 'no-such-page')
  const begun = await house.issuer.begin(`${urlFor(request, house)}${CALLBACK}`, stateFor(errand))
  if ('fault' in begun) return refuseFault(request, reply, begun)
  const token = flows.add({ errand, checks: begun.checks, sessionId: sessionIn(request, house) }, steadyNow())
  reply.header('set-cookie', flowCookie(token, house.hosts.isSecure(request.headers.host)))
  return { location: begun.location } satisfies SsoStarted
}

/** Says the page too, so that whoever comes back too late is sent where they began. */
function stateFor(errand: Errand): string {
  const page = errand.to === 'sign-in' ? errand.page : 'console'
  return `${page}.${randomState()}`
}

export function pageIn(state: string): 'counter' | 'console' {
  return state.startsWith('counter.') ? 'counter' : 'console'
}

function refuseFault(
  request: FastifyRequest,
  reply: FastifyReply,
  { fault, code }: { fault: WireReason; code: string },
) {
  request.log.warn({ reason: code }, 'the issuer cannot be asked')
  return refuse(request, reply, 503, fault)
}

function sessionIn({ headers }: FastifyRequest, house: House): string | null {
  const credential = credentialIn(headers, house.hosts)
  const principal = credential?.kind === 'cookie' ? principalOf(credential, house) : null
  return principal?.kind === 'staff' ? principal.sessionId : null
}
