import type { PasswordFault, WireReason } from '@tingxu/shared/refusals.ts'
import type { Malformed } from '@tingxu/shared/wire.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { wordsFor } from './language.ts'

/** Every no of the wire but the hall's own: a reason of the closed list and a sentence in the caller's language. */
export function refuse(request: FastifyRequest, reply: FastifyReply, status: number, reason: EdgeReason) {
  return reply.code(status).send({ refused: reason, message: sentenceOf(reason, request.headers) })
}

/** The same for a reason that was decided further inside. */
export function refuseEdge(request: FastifyRequest, reply: FastifyReply, reason: EdgeReason) {
  return refuse(request, reply, reason === 'forbidden' ? 403 : reason === 'not-found' ? 404 : 409, reason)
}

export function refuseForNow(request: FastifyRequest, reply: FastifyReply, waitMs: number) {
  return refuse(request, reply.header('retry-after', Math.ceil(waitMs / 1000)), 429, 'too-many-requests')
}

export function refuseWeak(request: FastifyRequest, reply: FastifyReply, why: PasswordFault) {
  const message = wordsFor(request.headers).wire.passwordFaults[why]
  return reply.code(409).send({ refused: 'password-weak', why, message })
}

export type EdgeReason = WireReason | 'forbidden' | 'not-found' | 'different-command'

export function sentenceOf(reason: EdgeReason, headers: FastifyRequest['headers']): string {
  const { wire, refusals } = wordsFor(headers)
  if (reason === 'forbidden' || reason === 'different-command') return refusals[reason]
  return wire.reasons[reason === 'not-found' ? 'no-such-page' : reason]
}

export function refuseMalformed(reply: FastifyReply, status: number, malformed: Malformed) {
  return reply.code(status).send(malformed)
}

export function refuseFull(request: FastifyRequest, reply: FastifyReply, reason: UnavailableReason) {
  return reply
    .code(503)
    .header('retry-after', '2')
    .send({ reason, message: sentenceOf(reason, request.headers) })
}
export type UnavailableReason = 'storage-full' | 'storage-unavailable' | 'read-only' | 'starting'
