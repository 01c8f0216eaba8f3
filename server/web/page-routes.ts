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
  '/console': 'console',
}

/** Its parts write their styles while it runs, which its policy allows to whoever knows the nonce of this answer. */
const WRITES_STYLES: PageName = 'console'
/** Where its build asks for the nonce (shared/browser/build/screen-build.ts). */
const NONCE_PLACE = '__NONCE__'

const BUILDS = { kiosk: 'kiosk', display: 'display', counter: 'counter', console: 'counter/console' } as const

/** The screens: pages that are asked for anew each time, and files of their builds that never change. */
export async function pageRoutes(app: FastifyInstance, house: House, pages: Pages) {
  await app.register(helmet, pageHeaders(house.hosts))
  const options = { config: { access: 'anyone' }, schema: { hide: true } } as const
  for (const [address, page] of Object.entries(ADDRESSES)) {
    const helmet = { enableCSPNonces: page === WRITES_STYLES }
    app.get(address, { ...options, helmet }, (request, reply) => sendPage(request, reply, page, pages))
  }
  app.addHook('onRoute', (route) => {
    route.config = { ...route.config, access: 'anyone' }
  })
  for (const [screen, folder] of Object.entries(BUILDS)) {
    await app.register(serveStatic, {
      root: join(house.pagesDir, folder, 'dist', 'assets'),
      prefix: `/${screen}/assets/`,
      decorateReply: screen === 'kiosk',
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
  if (html !== null) return sendHtml(reply, html.replaceAll(NONCE_PLACE, reply.cspNonce?.style ?? ''))
  return reply.code(503).type('text/plain; charset=utf-8').send(wordsFor(request.headers).wire.pages.notBuilt)
}

function sendHtml(reply: FastifyReply, html: string) {
  return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(html)
}
