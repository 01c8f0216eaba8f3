import { newId } from '@tingxu/shared/ids.ts'
import { SETTINGS_BYTES_MAX } from '@tingxu/shared/limits.ts'
import { settingsWordsOf } from '@tingxu/shared/words/settings/words.ts'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { StorageBroken, StorageFull } from '../store/hall-log.ts'
import { refuse, refuseFull, refuseMalformed } from './answers.ts'
import type { House } from './house.ts'
import { BrokenBody, TooLarge } from './json-body.ts'
import { languageFor, wordsFor } from './language.ts'
import { type Fault, malformedFrom } from './malformed.ts'

/** What every error becomes on the wire. What we did not expect says nothing but a number to look for in the log. */
export function answerErrors(app: FastifyInstance, house: House) {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const words = wordsFor(request.headers)
    if (error.validation) return refuseMalformed(reply, 400, malformedFrom(error.validation as Fault[], words))
    if (error instanceof BrokenBody) {
      return refuseMalformed(reply, 400, { path: error.path, why: words.wire.why[error.why] })
    }
    if (error instanceof TooLarge) return refuse(request, reply, 413, 'too-large')
    if (error.statusCode === 413) return refuseTooLarge(request, reply)
    if (error.statusCode === 415) return refuseMalformed(reply, 415, { path: '', why: words.wire.why.jsonOnly })
    if (error.statusCode === 429) return refuse(request, reply, 429, 'too-many-requests')
    if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
      return refuseMalformed(reply, error.statusCode, { path: '', why: words.wire.why.other })
    }
    return answerFailure(error, request, reply, house)
  })
  app.setNotFoundHandler((request, reply) => refuse(request, reply, 404, 'no-such-page'))
}

/** A hall that does not fit is no mistake of a program: somebody has to be told what to do about it. */
function refuseTooLarge(request: FastifyRequest, reply: FastifyReply) {
  if (request.routeOptions.bodyLimit !== SETTINGS_BYTES_MAX) return refuse(request, reply, 413, 'too-large')
  const { tooLarge } = settingsWordsOf(languageFor(request.headers))
  return reply.code(413).send({ refused: 'too-large', message: tooLarge(SETTINGS_BYTES_MAX / 2 ** 20) })
}

export function answerFailure(error: Error, request: FastifyRequest, reply: FastifyReply, house: House) {
  if (error instanceof StorageFull) return refuseFull(request, reply, 'storage-full')
  if (error instanceof StorageBroken) {
    house.storageBroke(error)
    return refuseFull(request, reply, 'storage-unavailable')
  }
  const errorId = newId()
  request.log.error({ err: error, errorId }, 'a request failed')
  reply.header('x-error-id', errorId)
  return refuse(request, reply, 500, 'failed')
}
