import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'

/** The interface in words and as OpenAPI, made from the schemas that check the requests. Before any other route. */
export async function documentRoutes(app: FastifyInstance) {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Tingxu', description: 'Tickets, windows and calls of a service hall', version: '0.1.0' },
      components: {
        securitySchemes: {
          staff: { type: 'apiKey', in: 'cookie', name: 'tingxu-session' },
          device: { type: 'http', scheme: 'bearer' },
          visitor: { type: 'apiKey', in: 'header', name: 'Authorization', description: 'Ticket SECRET' },
        },
      },
      security: [{ staff: [] }, { device: [] }, { visitor: [] }],
    },
  })
}

/** After all other routes. The page brings scripts and styles of its own and has a policy of its own for them. */
export async function docsRoutes(app: FastifyInstance) {
  app.get('/api/openapi.json', { config: { access: 'anyone' }, schema: { hide: true } }, async () => app.swagger())
  await app.register(async (docs) => {
    docs.addHook('onRoute', (route) => {
      route.config = { ...route.config, access: 'anyone' }
    })
    await docs.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: true, transformStaticCSP: withinTheHall })
  })
}

/** Nothing from outside the hall's network, and nothing that needs https. */
function withinTheHall(policy: string): string {
  return policy.replaceAll(/ (https:|validator\.swagger\.io)/g, '').replace(' upgrade-insecure-requests;', '')
}
