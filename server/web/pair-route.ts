import type {} from '@fastify/swagger'
import { CODE_MAX } from '@tingxu/shared/limits.ts'
import { strict } from '@tingxu/shared/schema.ts'
import type { Paired } from '@tingxu/shared/wire.ts'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { refuse, refuseForNow } from './answers.ts'
import type { House } from './house.ts'
import { Patience } from './patience.ts'
import { steadyNow } from './steady-clock.ts'

const PairBody = Type.Object({ code: Type.String({ minLength: 1, maxLength: CODE_MAX }) }, strict)

/** A device becomes the hall's by a code that works once. */
export function pairRoute(app: FastifyInstance, { devices }: House) {
  const patience = new Patience({ free: 10, firstMs: 1000, mostMs: 60_000, forgetMs: 15 * 60_000 })
  app.post<{ Body: { code: string } }>(
    '/api/devices/pair',
    { config: { access: 'anyone' }, schema: { summary: 'Pair a device by its one-time code', body: PairBody } },
    async (request, reply) => {
      const now = steadyNow()
      const waitMs = patience.waitMs(request.ip, now)
      if (waitMs > 0) return refuseForNow(request, reply, waitMs)
      const paired = await devices.pair(request.body.code, now)
      if (paired === null) {
        patience.failed(request.ip, now)
        return refuse(request, reply, 401, 'code-wrong')
      }
      const { id, role, hallId, counterId } = paired.device
      const device = { id, kind: role, hallId, ...(counterId === null ? {} : { counterId }) }
      return { token: paired.token, device } satisfies Paired
    },
  )
}
