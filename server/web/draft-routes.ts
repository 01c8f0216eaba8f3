import type {} from '@fastify/swagger'
import type { HallId, StaffId } from '@tingxu/shared/ids.ts'
import { SETTINGS_BYTES_MAX } from '@tingxu/shared/limits.ts'
import type { Role } from '@tingxu/shared/roles.ts'
import { Id, SlugId, strict } from '@tingxu/shared/schema.ts'
import type { DraftBody, DraftSaved, DraftsAnswer } from '@tingxu/shared/wire-console.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { refuse, sentenceOf } from './answers.ts'
import { HallParams } from './command-schemas.ts'
import type { House } from './house.ts'
import { steadyNow } from './steady-clock.ts'

const config = { access: ['head', 'manager', 'administrator'] satisfies readonly Role[] }
const DraftParams = Type.Object({ hallId: SlugId, staffId: Id })
const Seq = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER })
const Body = Type.Object(
  { baseSeq: Seq, settings: Type.Object({}), after: Type.Union([Type.Integer(), Type.Null()]) },
  strict,
)
type OfHall = { Params: { hallId: HallId } }
type OfStaff = { Params: { hallId: HallId; staffId: StaffId } }

/** Drafts of settings: everybody has one of their own in a hall, and reads their colleagues' (rule S1). */
export function draftRoutes(app: FastifyInstance, { people: { drafts } }: House) {
  app.get<OfHall>(
    '/api/halls/:hallId/drafts',
    { config, schema: { summary: 'Whose drafts there are, the last saved first', params: HallParams } },
    async ({ params }): Promise<DraftsAnswer> => ({ drafts: await drafts.list(params.hallId) }),
  )
  app.get<OfStaff>(
    '/api/halls/:hallId/drafts/:staffId',
    { config, schema: { summary: 'A draft as it was last saved', params: DraftParams } },
    async (request, reply) => {
      const { hallId, staffId } = request.params
      return (await drafts.of(hallId, staffId)) ?? refuse(request, reply, 404, 'not-found')
    },
  )
  app.post<OfHall & { Body: DraftBody }>(
    '/api/halls/:hallId/draft',
    {
      config,
      bodyLimit: SETTINGS_BYTES_MAX,
      schema: { summary: 'Keep one’s own draft, whatever stands in it', params: HallParams, body: Body },
    },
    async (request, reply): Promise<DraftSaved | FastifyReply> => {
      const { baseSeq, settings, after } = request.body
      const draft = { baseSeq, settings, savedAt: steadyNow() }
      const saved = await drafts.save(request.params.hallId, askerOf(request), draft, after)
      return 'savedAt' in saved ? saved : refuseChanged(request, reply, saved.changedAt)
    },
  )
  app.post<OfHall>(
    '/api/halls/:hallId/draft/discard',
    { config, schema: { summary: 'Let one’s own draft go', params: HallParams, body: Type.Object({}, strict) } },
    async (request) => {
      await drafts.discard(request.params.hallId, askerOf(request))
      return {}
    },
  )
}

function askerOf({ principal }: FastifyRequest): StaffId {
  if (principal?.kind !== 'staff') throw new Error('the door let nobody in')
  return principal.id
}

/** The same person at another desk, or in another tab, has saved since; null: has discarded it. */
function refuseChanged(request: FastifyRequest, reply: FastifyReply, savedAt: number | null) {
  const refused = 'draft-changed'
  return reply.code(409).send({ refused, savedAt, message: sentenceOf(refused, request.headers) })
}
