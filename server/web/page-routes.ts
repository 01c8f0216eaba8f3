import { join } from 'node:path'
import helmet from '@fastify/helmet'
import serveStatic from '@fastify/static'
import type {} from '@fastify/swagger'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { House } from './house.ts'
import { wordsFor } from './language.ts'
import { pageHeaders } from './page-headers.ts'
import type { PageName, Pages } from './pages.ts'

const ADDRESSES: Record<string, PageName> = {
  '/': 'overview',
  '/kiosk': 'kiosk',
  '/t': 'phone',
  '/display': 'display',
  '/display/zone/:id': 'display',
  '/display/counter/:number': 'display',
  '/counter': 'counter',
}

const BUILDS = ['kiosk', 'display', 'counter'] as const

/** The screens: pages that are asked for anew each time, and files of their builds that never change. */
export async function pageRoutes(app: FastifyInstance, house: House, pages: Pages) {
  await app.register(helmet, pageHeaders(house.hosts))
  const options = { config: { access: 'anyone' }, schema: { hide: true } } as const
  for (const [address, page] of Object.entries(ADDRESSES)) {
    app.get(address, options, (request, reply) => sendPage(request, reply, page, pages))
  }
  app.addHook('onRoute', (route) => {
    route.config = { ...route.config, access: 'anyone' }
  })
  for (const [index, build] of BUILDS.entries()) {
    await app.register(serveStatic, {
      root: join(house.pagesDir, build, 'dist', 'assets'),
      prefix: `/${build}/assets/`,
      decorateReply: index === 0,
      index: false,
      dotfiles: 'ignore',
      maxAge: '365d',
      immutable: true,
      // Packed when they were built, see setup/packed.mjs.
      preCompressed: true,
      schemaHide: true,
    })
  }
}

async function sendPage(request: FastifyRequest, reply: FastifyReply, page: PageName, pages: Pages) {
  const html = await pages.html(page)
  if (html !== null) return sendHtml(reply, html)
  return reply.code(503).type('text/plain; charset=utf-8').send(wordsFor(request.headers).wire.pages.notBuilt)
}

function sendHtml(reply: FastifyReply, html: string) {
  return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(html)
}
