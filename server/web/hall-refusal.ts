import type { Refusal } from '@tingxu/shared/refusals.ts'
import { refusalSentence } from '@tingxu/shared/words/refusal-sentence.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { LiveHall } from '../live/live-hall.ts'
import { hallTimeIn } from './hall-time-text.ts'
import { wordsFor } from './language.ts'
import { toldFaults } from './told-faults.ts'

/** 409: the hall says no, in a sentence of the caller's language; faults of a draft have one each. */
export async function refuseByHall(
  request: FastifyRequest,
  reply: FastifyReply,
  hall: LiveHall,
  refusal: Refusal,
  draft: unknown = null,
) {
  const words = wordsFor(request.headers)
  const zone = await hall.read(({ settings }) => settings?.zone ?? 'UTC')
  const message = refusalSentence(refusal, words, hallTimeIn(zone))
  const faults = refusal.refused === 'settings-wrong' ? toldFaults(refusal.faults, draft, request.headers) : {}
  return reply.code(409).send({ ...refusal, ...faults, message })
}
