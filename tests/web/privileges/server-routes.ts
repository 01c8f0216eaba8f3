import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { FastifyInstance, RouteOptions } from 'fastify'

const BEGINNING = 'fastify.initialization'

/** Opens a server, and says which routes it really has: `GET /api/halls`, each once, wherever it was declared. */
export async function withItsRoutes<Opened>(
  open: () => Promise<Opened>,
): Promise<{ opened: Opened; routes: string[] }> {
  const routes = new Set<string>()
  const note = ({ method, url }: RouteOptions) => {
    for (const each of [method].flat()) if (each !== 'HEAD') routes.add(`${each} ${url}`)
  }
  const listen = (begun: unknown) => (begun as { fastify: FastifyInstance }).fastify.addHook('onRoute', note)
  subscribe(BEGINNING, listen)
  const opened = await open()
  unsubscribe(BEGINNING, listen)
  return { opened, routes: [...routes].sort() }
}
