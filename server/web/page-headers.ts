import type { FastifyHelmetOptions } from '@fastify/helmet'
import type { Hosts } from './hosts.ts'

/**
 * A page of ours uses files of ours and nothing else, and no foreign page may frame it. Nothing here asks for https:
 * in a hall's own network there may be none, and a page told to upgrade its requests would load nothing.
 */
export function pageHeaders(hosts: Hosts): FastifyHelmetOptions {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        mediaSrc: ["'self'"],
        // Older browsers do not count a websocket to the same host as 'self'. The name was judged at the door.
        connectSrc: ["'self'", ({ headers }) => `${hosts.isSecure(headers.host) ? 'wss' : 'ws'}://${headers.host}`],
        // The page at `/` shows our other pages side by side.
        frameSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
      },
    },
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    referrerPolicy: { policy: 'no-referrer' },
  }
}
