import { isIP } from 'node:net'

/**
 * Which pages may speak to this server, and under which names it answers at all.
 *
 * A page's origin must be the very address at which the request arrived, scheme, name and port: that is what the
 * address bar showed when our own page was loaded, so http://hall.lan:4000, http://127.0.0.1:4000, http://localhost:4000
 * and https work without a list. Behind a machine that ends TLS only PUBLIC_URL knows the scheme; a request that
 * arrives under its name has its origin.
 *
 * The name itself must be ours, or a foreign page could point its own name here (DNS rebinding) and be its own origin.
 * Ours are the host of PUBLIC_URL, loopback names and IP addresses: an address is not looked up anywhere, so nobody can
 * point one here. Only where PUBLIC_URL is not set, names that no public registry gives out are ours too: those without
 * a dot, and those under the endings kept for networks of one's own.
 */
export type Hosts = {
  /** The origin at which a request with this Host header arrived, or null: that is not our name. */
  originAt(host: string | undefined): string | null
  /** Whether whoever sees this origin in the address bar got there by https. */
  isSecure(host: string | undefined): boolean
}

const HOSTS_REMEMBERED_MAX = 1000
const OWN_ENDINGS = /\.(lan|local|localdomain|internal|intranet|home\.arpa|test)$/

export function hostsOf(options: { publicUrl: URL | null; tls: boolean }): Hosts {
  const remembered = new Map<string, string | null>()
  function originAt(host: string | undefined): string | null {
    if (host === undefined) return null
    let origin = remembered.get(host)
    if (origin === undefined) {
      origin = originOf(host, options)
      if (remembered.size >= HOSTS_REMEMBERED_MAX) remembered.clear()
      remembered.set(host, origin)
    }
    return origin
  }
  return { originAt, isSecure: (host) => originAt(host)?.startsWith('https:') ?? false }
}

function originOf(host: string, { publicUrl, tls }: { publicUrl: URL | null; tls: boolean }): string | null {
  const text = `${tls ? 'https' : 'http'}://${host}`
  if (!/^[\w.:[\]-]+$/.test(host) || !URL.canParse(text)) return null
  const url = new URL(text)
  if (publicUrl && url.hostname === publicUrl.hostname && isPublicPort(host, url, publicUrl)) return publicUrl.origin
  return isOurs(url.hostname, publicUrl) ? url.origin : null
}

/** A machine in front that ends TLS hands on the Host of the visitor's browser, which names no port if it is 443. */
function isPublicPort(host: string, url: URL, publicUrl: URL): boolean {
  const named = /:\d+$/.test(host)
  return named
    ? new URL(`${publicUrl.protocol}//${host}`).port === publicUrl.port
    : publicUrl.port === '' || url.port === publicUrl.port
}

function isOurs(hostname: string, publicUrl: URL | null): boolean {
  if (isLoopback(hostname) || isIP(hostname.replace(/^\[(.*)\]$/, '$1')) !== 0) return true
  if (publicUrl) return hostname === publicUrl.hostname
  return !hostname.includes('.') || OWN_ENDINGS.test(hostname)
}

/** Whether only this machine itself can reach the address. */
export function isLoopback(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[(.*)\]$/, '$1')
  if (isIP(name) === 4) return name.startsWith('127.')
  return name === '::1' || name.startsWith('::ffff:127.') || name === 'localhost' || name.endsWith('.localhost')
}
