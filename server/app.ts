import type { Server as HttpServer } from 'node:http'
import fastifyCookie from '@fastify/cookie'
import rateLimit from '@fastify/rate-limit'
import { BODY_BYTES_MAX } from '@tingxu/shared/limits.ts'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import { checkAccess } from './web/access.ts'
import { commandRoute } from './web/command-route.ts'
import { deviceRoutes } from './web/device-routes.ts'
import { docsRoutes, documentRoutes } from './web/docs-routes.ts'
import { keepTheDoor } from './web/door.ts'
import { draftRoutes } from './web/draft-routes.ts'
import { dryRunRoutes } from './web/dry-run-routes.ts'
import { answerErrors } from './web/errors.ts'
import { hallRoutes } from './web/hall-routes.ts'
import { healthRoutes } from './web/health-routes.ts'
import type { House } from './web/house.ts'
import { invitationRoutes } from './web/invitation-routes.ts'
import { readJsonBodies } from './web/json-body.ts'
import { newHallRoute } from './web/new-hall-route.ts'
import { oidcRoutes } from './web/oidc-routes.ts'
import { ownAccountRoutes } from './web/own-account-routes.ts'
import { pageRoutes } from './web/page-routes.ts'
import { openPages } from './web/pages.ts'
import { pairRoute } from './web/pair-route.ts'
import { settingsRoutes } from './web/settings-routes.ts'
import { signInRoute } from './web/sign-in-route.ts'
import { SignIns } from './web/sign-ins.ts'
import { staffRoutes } from './web/staff-routes.ts'
import { testClockRoute } from './web/test-clock-route.ts'
import { viewRoute } from './web/view-route.ts'
import { openViewSocket, type ViewServer } from './web/view-socket.ts'

export type App = { web: FastifyInstance; sockets: ViewServer }
export type AppOptions = { logger?: FastifyBaseLogger; tls?: { cert: Buffer; key: Buffer } | null }

/** The edge of the server, wired by hand so that every wire can be followed. It does not listen yet. */
export async function buildApp(house: House, { logger, tls }: AppOptions = {}): Promise<App> {
  const web = newServer(logger, tls)
  readJsonBodies(web)
  checkAccess(web)
  await web.register(rateLimit, { global: false })
  keepTheDoor(web, house)
  answerErrors(web, house)
  await documentRoutes(web)
  commandRoute(web, house)
  hallRoutes(web, house)
  newHallRoute(web, house)
  settingsRoutes(web, house)
  draftRoutes(web, house)
  viewRoute(web, house)
  await web.register(async (signIn) => {
    // Readies the cookies' library for all; its hooks are for these routes only (see web/cookies.ts).
    await signIn.register(fastifyCookie, { hook: false })
    const signIns = new SignIns(house.people)
    signInRoute(signIn, house, signIns)
    ownAccountRoutes(signIn, house, signIns)
    invitationRoutes(signIn, house)
    oidcRoutes(signIn, house, signIns)
  })
  staffRoutes(web, house)
  pairRoute(web, house)
  deviceRoutes(web, house)
  dryRunRoutes(web, house)
  testClockRoute(web, house)
  healthRoutes(web, house)
  await docsRoutes(web)
  const pages = await openPages(house.pagesDir)
  await web.register((screens) => pageRoutes(screens, house, pages))
  const sockets = openViewSocket(web.server as HttpServer, house, pages.version)
  house.onEnded((standing) => sockets.in(standing).disconnectSockets(true))
  closeSocketsFirst(web, sockets)
  return { web, sockets }
}

const REQUEST_MS_MAX = 15_000

function newServer(logger: FastifyBaseLogger | undefined, tls: AppOptions['tls']): FastifyInstance {
  return Fastify({
    ...(logger ? { loggerInstance: logger } : {}),
    ...(tls ? { https: tls } : {}),
    // What is not asked for is not logged: no line a request, and so no token in a path or header.
    // A child logger a request costs more than the rest of the routing; what is logged names its own error id.
    childLoggerFactory: (parent) => parent,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_BYTES_MAX,
    requestTimeout: REQUEST_MS_MAX,
    ajv: {
      customOptions: { removeAdditional: false, useDefaults: false, coerceTypes: false, discriminator: true },
    },
  }) as FastifyInstance
}

const LOOK_AGAIN_MS = 50

/** Sockets do not end by themselves, and a server waits for every connection before it is closed. */
function closeSocketsFirst(web: FastifyInstance, sockets: ViewServer) {
  web.addHook('preClose', async () => {
    sockets.disconnectSockets(true)
    sockets.engine.close()
    // A kept connection that was being answered when closing began is idle after its answer; nothing else would end it.
    setInterval(() => web.server.closeIdleConnections(), LOOK_AGAIN_MS).unref()
  })
}
