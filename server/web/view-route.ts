import type {} from '@fastify/swagger'
import { SlugId } from '@tingxu/shared/schema.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { isOfHall } from '../domain/views/views.ts'
import { LiveView } from '../live/live-view.ts'
import { refuse } from './answers.ts'
import { askedView } from './asked-view.ts'
import type { House } from './house.ts'
import { steadyNow } from './steady-clock.ts'

type ViewParams = { hallId: string; view: string; of?: string }
const schema = (withOf: boolean) => ({
  summary: 'A view as it stands: the same rows as over the socket',
  params: Type.Object({ hallId: SlugId, view: Type.String(), ...(withOf ? { of: SlugId } : {}) }),
})

/** A view to be fetched, for those who cannot or need not follow it. */
export function viewRoute(app: FastifyInstance, { sightings }: House) {
  const config = { access: 'in-hall' } as const
  const answerView = (request: FastifyRequest<{ Params: ViewParams }>, reply: FastifyReply) =>
    answer(request, reply, sightings)
  app.get<{ Params: ViewParams }>('/api/halls/:hallId/views/:view', { config, schema: schema(false) }, answerView)
  app.get<{ Params: ViewParams }>('/api/halls/:hallId/views/:view/:of', { config, schema: schema(true) }, answerView)
}

async function answer(
  request: FastifyRequest<{ Params: ViewParams }>,
  reply: FastifyReply,
  sightings: House['sightings'],
) {
  const { hall, role, principal, params } = request
  if (hall === null || role === null || principal === null) throw new Error('the door let nobody in')
  const asked = askedView(principal, role, params.view, params.of)
  if ('refused' in asked) return refuse(request, reply, asked.refused === 'forbidden' ? 403 : 404, asked.refused)
  if (principal.kind === 'device') sightings.asked(principal.id, asked, steadyNow())
  const { name, of } = asked
  // Built for this answer alone: a followed view may be some milliseconds behind, and whoever fetches wants what is now.
  const snapshot = await hall.read((state, now) =>
    isOfHall(state, name, of) ? new LiveView(state, name, of, now).snapshot() : null,
  )
  return snapshot ?? refuse(request, reply, 404, 'not-found')
}
