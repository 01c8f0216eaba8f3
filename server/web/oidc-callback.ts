import type { SsoRefused } from '@tingxu/shared/refusals.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { House } from './house.ts'
import { beginSession } from './letting-in.ts'
import { comingBy } from './oidc-accounts.ts'
import { flowTokenIn, noFlowCookie } from './oidc-cookie.ts'
import type { Errand, Flow, OidcFlows } from './oidc-flows.ts'
import { pageIn } from './oidc-start.ts'
import type { Staff } from './sessions.ts'
import { steadyNow } from './steady-clock.ts'

/** The browser is back from the issuer. Where it goes on is written here, and nothing of it comes from the query. */
export async function comeBack(request: FastifyRequest, reply: FastifyReply, house: House, flows: OidcFlows) {
  const isSecure = house.hosts.isSecure(request.headers.host)
  const { search, searchParams } = new URL(request.url, 'http://here')
  const state = searchParams.get('state') ?? ''
  const flow = flows.take(flowTokenIn(request.headers.cookie, isSecure), state, steadyNow())
  reply.header('set-cookie', noFlowCookie(isSecure))
  if (flow === null) return reply.redirect(`/${pageIn(state)}#signin-refused=sso-over`)
  const done = await finish(flow, search, request, reply, house)
  return reply.redirect('refused' in done ? backTo(flow.errand, done.refused) : onTo(flow.errand, done.staff))
}

type Done = { staff: Staff | null } | { refused: SsoRefused }

async function finish(
  flow: Flow,
  query: string,
  request: FastifyRequest,
  reply: FastifyReply,
  house: House,
): Promise<Done> {
  const { errand, checks, sessionId } = flow
  const identity = (await house.issuer?.end(query, checks)) ?? { fault: 'sso-refused', code: 'no issuer' }
  if ('fault' in identity) {
    request.log.warn({ reason: identity.code }, 'the issuer has let nobody in')
    return { refused: identity.fault }
  }
  // A tie is for whoever is still signed in; another password has ended the session meanwhile.
  const isHere = sessionId !== null && errand.to === 'tie' && isOpen(errand.staffId, sessionId, house)
  if (errand.to === 'tie' && !isHere) return { refused: 'sign-in-needed' }
  const told = await house.people.staff.change(comingBy(identity, errand, steadyNow()))
  if ('refused' in told) return told
  await house.sessions.readAgain()
  if (errand.to === 'tie') return { staff: null }
  if (sessionId !== null) await house.sessions.end(sessionId)
  const staff = await beginSession(told.staffId, { identity }, request, reply, house)
  return staff === null ? { refused: 'sso-unknown' } : { staff }
}

function isOpen(staffId: string, sessionId: string, { sessions }: House): boolean {
  return sessions.of(staffId).some(({ id }) => id === sessionId)
}

/** Where one began, as after a password; whoever only works at windows has nothing to do at the console. */
function onTo(errand: Errand, staff: Staff | null): string {
  if (errand.to === 'tie') return `/console#/${errand.hallId}/account/tied`
  const isClerk =
    staff !== null && !staff.administrator && [...staff.posts.values()].every(({ role }) => role === 'clerk')
  return isClerk || (errand.to === 'sign-in' && errand.page === 'counter') ? '/counter' : '/console'
}

function backTo(errand: Errand, refused: SsoRefused): string {
  switch (errand.to) {
    case 'sign-in':
      return `/${errand.page}#signin-refused=${refused}`
    case 'accept':
      return `/console#invite=${errand.code}&refused=${refused}`
    case 'tie':
      return `/console#/${errand.hallId}/account/${refused}`
  }
}
