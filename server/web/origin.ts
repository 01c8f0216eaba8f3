import type { IncomingMessage } from 'node:http'
import type { Hosts } from './hosts.ts'

/**
 * What the browser says about the page behind a request. `cookie`: the request lives on a cookie, which a foreign page
 * could make the browser send along; then the page must be named and be ours. A request that brings its own token or
 * none cannot be forged, but a foreign page that is named is refused all the same.
 */
export function isFromOurPage(request: IncomingMessage, hosts: Hosts, { cookie }: { cookie: boolean }): boolean {
  const { origin, host } = request.headers
  if (cookie && request.headers['sec-fetch-site'] === 'cross-site') return false
  if (origin === undefined) return !cookie
  return origin === hosts.originAt(host)
}
