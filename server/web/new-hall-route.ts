import type {} from '@fastify/swagger'
import { HALLS_MAX, LANGUAGES_MAX, TEXT_MAX } from '@tingxu/shared/limits.ts'
import { LANGUAGE_PATTERN, SlugId, strict } from '@tingxu/shared/schema.ts'
import type { NewHallAnswer, NewHallBody } from '@tingxu/shared/wire-console.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { refuse } from './answers.ts'
import type { House } from './house.ts'
import { steadyNow } from './steady-clock.ts'

const HallName = Type.Record(
  Type.String({ pattern: LANGUAGE_PATTERN }),
  Type.String({ minLength: 1, maxLength: TEXT_MAX, pattern: '\\S' }),
  { additionalProperties: false, minProperties: 1, maxProperties: LANGUAGES_MAX },
)
const Body = Type.Object({ hallId: SlugId, name: HallName }, strict)

/** A hall more in this house. Whoever begins it is its manager, and its first settings found its log. */
export function newHallRoute(app: FastifyInstance, house: House) {
  let adding: Promise<unknown> = Promise.resolve()
  app.post<{ Body: NewHallBody }>(
    '/api/halls',
    {
      config: { access: 'administrator-anywhere' },
      schema: { summary: 'Begin a hall: its id is for good, its settings come later', body: Body },
    },
    (request, reply) => {
      // One after the other: two at once would both find the name free, and room for one more.
      const added = adding.then(() => addHall(request, reply, house))
      adding = added.catch(() => undefined)
      return added
    },
  )
}

async function addHall(request: FastifyRequest<{ Body: NewHallBody }>, reply: FastifyReply, house: House) {
  const { hallId, name } = request.body
  const halls = house.halls.list()
  if (request.principal === null) throw new Error('the door let nobody in')
  if (halls.length >= HALLS_MAX) return refuse(request, reply, 409, 'too-many-halls')
  // Ids stand in addresses, which people type: two that differ by a capital would be taken for one.
  const isTaken = halls.some(({ id }) => id.toLowerCase() === hallId.toLowerCase())
  const added = !isTaken && (await house.addHall({ id: hallId, name, begunAt: steadyNow() }, request.principal.id))
  return added ? ({ hallId } satisfies NewHallAnswer) : refuse(request, reply, 409, 'hall-taken')
}
