import type { AddressInfo } from 'node:net'
import Fastify from 'fastify'
import { takeOrders } from './child.ts'

/** The limit: Fastify doing nothing with the same body. */
takeOrders(async () => {
  const app = Fastify()
  app.post('/*', async () => ({ ok: true }))
  await app.listen({ host: '127.0.0.1', port: 0 })
  return (app.server.address() as AddressInfo).port
})
