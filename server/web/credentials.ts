import type { IncomingHttpHeaders } from 'node:http'
import { sessionTokenIn } from './cookies.ts'
import type { Devices } from './devices.ts'
import type { Hosts } from './hosts.ts'
import type { Principal } from './principals.ts'
import type { Sessions } from './sessions.ts'
import { steadyNow } from './steady-clock.ts'
import type { TicketSecrets } from './ticket-secrets.ts'

/** What somebody shows at the door. A header wins over a cookie: the page that sent it knows what it speaks for. */
export type Credential =
  | { kind: 'cookie'; token: string }
  | { kind: 'token'; token: string }
  | { kind: 'ticket'; secret: string }
  /** Something that is no credential of ours. */
  | { kind: 'unknown' }

export function credentialIn(headers: IncomingHttpHeaders, hosts: Hosts): Credential | null {
  const { authorization } = headers
  if (authorization !== undefined) return credentialFrom(authorization)
  const token = headers.cookie === undefined ? null : sessionTokenIn(headers.cookie, hosts.isSecure(headers.host))
  return token === null ? null : { kind: 'cookie', token }
}

function credentialFrom(authorization: string): Credential {
  const space = authorization.indexOf(' ')
  const scheme = authorization.slice(0, space).toLowerCase()
  const rest = authorization.slice(space + 1).trim()
  if (scheme === 'bearer') return { kind: 'token', token: rest }
  if (scheme === 'ticket') return { kind: 'ticket', secret: rest }
  return { kind: 'unknown' }
}

export type Registers = { sessions: Sessions; devices: Devices; tickets: TicketSecrets }

/** Whose credential it is, or null: nobody's any more, or never anybody's. */
export function principalOf(credential: Credential, { sessions, devices, tickets }: Registers): Principal | null {
  switch (credential.kind) {
    case 'cookie':
      return sessions.principalOf(credential.token, steadyNow())
    case 'token':
      return devices.principalOf(credential.token)
    case 'ticket': {
      const read = tickets.read(credential.secret)
      return read && { kind: 'visitor', id: read.ticketId, hallId: read.hallId }
    }
    case 'unknown':
      return null
  }
}
