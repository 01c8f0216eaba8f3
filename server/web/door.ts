import type {} from '@fastify/rate-limit'
import type { HallId } from '@tingxu/shared/ids.ts'
import { WRONG_CREDENTIALS_MAX } from '@tingxu/shared/limits.ts'
import type { Role } from '@tingxu/shared/roles.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { LiveHall } from '../live/live-hall.ts'
import type { Access } from './access.ts'
import { type EdgeReason, refuse } from './answers.ts'
import { type Credential, credentialIn, principalOf } from './credentials.ts'
import { isLoopback } from './hosts.ts'
import type { House } from './house.ts'
import { isFromOurPage } from './origin.ts'
import { isAdministrator, isOneOf, type Principal, roleIn } from './principals.ts'

declare module 'fastify' {
  interface FastifyRequest {
    principal: Principal | null
    /** The hall that the path names and the role there; both are set on routes of a hall, and only there. */
    hall: LiveHall | null
    role: Role | null
  }
}

/**
 * The door: one look at every request before its body is read. Who may pass is written at each route (access.ts).
 * It is synchronous and asks no database, for kiosks and clerks come through it with every press.
 */
export function keepTheDoor(app: FastifyInstance, house: House) {
  app.decorateRequest('principal', null)
  app.decorateRequest('hall', null)
  app.decorateRequest('role', null)
  const tries = app.createRateLimit({ max: WRONG_CREDENTIALS_MAX, timeWindow: 60_000 })
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('cache-control', 'no-store')
    reply.header('x-content-type-options', 'nosniff')
    const no = judge(request, house)
    if (no === null) done()
    else if (no.wrongCredential) void refuseTries(request, reply, tries)
    else refuse(request, reply, no.status, no.reason)
  })
  // And once more behind it: a body may take its time, and who sends it may meanwhile have become somebody else.
  app.addHook('preHandler', (request, reply, done) => {
    const no = request.principal === null || request.body === undefined ? null : judge(request, house)
    if (no === null) done()
    else refuse(request, reply, no.status, no.reason)
  })
}

type No = { status: number; reason: EdgeReason; wrongCredential?: boolean }
const WRONG_HOST: No = { status: 421, reason: 'wrong-origin' }
const WRONG_ORIGIN: No = { status: 403, reason: 'wrong-origin' }
const UNKNOWN: No = { status: 401, reason: 'sign-in-needed' }
const UNKNOWN_TRIED: No = { ...UNKNOWN, wrongCredential: true }
const FORBIDDEN: No = { status: 403, reason: 'forbidden' }
const NOT_FOUND: No = { status: 404, reason: 'not-found' }

function judge(request: FastifyRequest, house: House): No | null {
  const { hosts } = house
  const access = request.routeOptions.config.access ?? 'anyone'
  if (hosts.originAt(request.headers.host) === null) return WRONG_HOST
  const credential = credentialIn(request.headers, hosts)
  if (!isPageAllowed(request, credential, access, house)) return WRONG_ORIGIN
  if (access === 'anyone') return null
  if (access === 'own-machine-or-manager' && isFromThisMachine(request)) return null
  request.principal = credential && principalOf(credential, house)
  if (request.principal === null) return credential === null ? UNKNOWN : UNKNOWN_TRIED
  return judgeKnown(request, request.principal, access, house)
}

function isPageAllowed(request: FastifyRequest, credential: Credential | null, access: Access, { hosts }: House) {
  const reading = request.method === 'GET' || request.method === 'HEAD'
  if (reading && access === 'anyone') return true
  return isFromOurPage(request.raw, hosts, { cookie: credential?.kind === 'cookie' && !reading })
}

function judgeKnown(request: FastifyRequest, principal: Principal, access: Access, house: House): No | null {
  if (access === 'somebody') return null
  if (access === 'staff') return principal.kind === 'staff' ? null : FORBIDDEN
  if (access === 'administrator-anywhere') return isAdministrator(principal) ? null : FORBIDDEN
  if (access === 'manager-anywhere') return isManager(principal) ? null : FORBIDDEN
  if (access === 'own-machine-or-manager') return isManager(principal) || isAdministrator(principal) ? null : FORBIDDEN
  const { hallId } = request.params as { hallId?: HallId }
  const hall = hallId === undefined ? undefined : house.halls.get(hallId)
  const role = hallId === undefined ? null : roleIn(principal, hallId)
  // A hall in which one has no role looks like one that does not exist.
  if (hall === undefined || role === null) return NOT_FOUND
  request.hall = hall
  request.role = role
  return access === 'in-hall' || access === 'anyone' || isOneOf(access, principal, role) ? null : FORBIDDEN
}

function isManager(principal: Principal): boolean {
  return principal.kind === 'staff' && [...principal.posts.values()].some(({ role }) => role === 'manager')
}

/** A machine in front that hands on requests of others comes from here too, but under another name. */
function isFromThisMachine({ ip, headers, hostname }: FastifyRequest): boolean {
  return isLoopback(ip) && isLoopback(hostname) && headers['x-forwarded-for'] === undefined
}

/**
 * Guessing tokens and links. Only wrong ones are counted and only they are turned away: a whole hall may come from one
 * address, and 128 random bits are not guessed at any speed that a server answers.
 */
async function refuseTries(
  request: FastifyRequest,
  reply: FastifyReply,
  tries: ReturnType<FastifyInstance['createRateLimit']>,
) {
  const tried = await tries(request)
  const tooMany = !tried.isAllowed && tried.isExceeded
  if (tooMany) reply.header('retry-after', Math.ceil(tried.ttl / 1000))
  return tooMany ? refuse(request, reply, 429, 'too-many-requests') : refuse(request, reply, 401, 'sign-in-needed')
}
