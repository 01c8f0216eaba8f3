import type { FastifyInstance } from 'fastify'
import { refuseFull } from './answers.ts'
import type { House } from './house.ts'

/** For whatever watches the process: is it there, can it be used, how is it doing. */
export function healthRoutes(app: FastifyInstance, { isReady, metrics }: House) {
  app.get('/healthz', { config: { access: 'anyone' } }, async () => ({ ok: true }))
  app.get('/readyz', { config: { access: 'anyone' } }, async (request, reply) =>
    isReady() ? { ready: true } : refuseFull(request, reply, 'starting'),
  )
  app.get('/metrics', { config: { access: 'own-machine-or-manager' } }, async (_request, reply) =>
    reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()),
  )
}
