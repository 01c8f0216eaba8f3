import type {} from '@fastify/swagger'
import { LOG_PAGE_MAX } from '@tingxu/shared/limits.ts'
import { strict } from '@tingxu/shared/schema.ts'
import type { HallListed } from '@tingxu/shared/wire.ts'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import type { LiveHall } from '../live/live-hall.ts'
import { HallParams } from './command-schemas.ts'
import type { House } from './house.ts'

/** What halls there are, and the log of each. */
export function hallRoutes(app: FastifyInstance, house: House) {
  app.get(
    '/api/halls',
    { config: { access: 'anyone' }, schema: { summary: 'The halls of this house; their names hang over the door' } },
    async () => (await Promise.all(house.halls.list().map(listed))).flat(),
  )
  logRoute(app, house)
}

/** A hall that has not been founded yet is nobody's business. */
function listed(hall: LiveHall): Promise<HallListed[]> {
  return hall.read(({ id, settings, day }) => {
    return settings ? [{ id, name: settings.name, zone: settings.zone, open: day !== null }] : []
  })
}

const wholeNumber = Type.String({ pattern: '^\\d{1,15}$' })
const LogQuery = Type.Object({ after: Type.Optional(wholeNumber), limit: Type.Optional(wholeNumber) }, strict)

function logRoute(app: FastifyInstance, { log }: House) {
  app.get<{ Params: { hallId: string }; Querystring: { after?: string; limit?: string } }>(
    '/api/halls/:hallId/log',
    {
      config: { access: ['manager', 'administrator'] },
      schema: { summary: 'The log: steps exactly as hashed', params: HallParams, querystring: LogQuery },
    },
    async ({ params, query }) => {
      const limit = Math.min(LOG_PAGE_MAX, Math.max(1, Number(query.limit ?? LOG_PAGE_MAX)))
      const steps = await log.readAfter(params.hallId, Number(query.after ?? 0), limit)
      return { steps, head: await log.head(params.hallId) }
    },
  )
}
