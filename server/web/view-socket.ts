import type { Server as HttpServer, IncomingMessage } from 'node:http'
import { CONNECT_MS_MAX, CONNECTIONS_PER_SECOND_MAX, MESSAGE_BYTES_MAX } from '@tingxu/shared/limits.ts'
import type { DownMessages } from '@tingxu/shared/wire.ts'
import { Server, type Socket } from 'socket.io'
import { Admission } from './admission.ts'
import { sentenceOf } from './answers.ts'
import { type Credential, credentialIn, principalOf } from './credentials.ts'
import { DeskWatch } from './desk-watch.ts'
import { FollowedViews } from './followed-views.ts'
import type { House } from './house.ts'
import { isFromOurPage } from './origin.ts'
import { type Principal, standingOf } from './principals.ts'
import { hearMessages } from './socket-messages.ts'
import { SpeakingHalls } from './speaking-halls.ts'
import { steadyNow } from './steady-clock.ts'

/** What a socket stands on: whose it is, and the answer to its last message (messages are answered one by one). */
export type SocketData = { principal: Principal; last: Promise<void> }
export type ViewServer = Server<Record<never, never>, DownMessages, Record<never, never>, SocketData>
export type ViewSocket = Socket<Record<never, never>, DownMessages, Record<never, never>, SocketData>

/** With these a dead link is noticed within seven seconds; the library's own would take 45. */
const PING_INTERVAL_MS = 4000
const PING_TIMEOUT_MS = 3000

/** The way out: rows to the screens that follow them. Nothing is asked of a hall here; commands go by HTTP. */
export function openViewSocket(http: HttpServer, house: House, version: string): ViewServer {
  const io: ViewServer = new Server(http, {
    transports: ['websocket'],
    serveClient: false,
    perMessageDeflate: false,
    maxHttpBufferSize: MESSAGE_BYTES_MAX,
    connectTimeout: CONNECT_MS_MAX,
    pingInterval: PING_INTERVAL_MS,
    pingTimeout: PING_TIMEOUT_MS,
    allowRequest: admitting(house),
  })
  const views = new FollowedViews(io, house.metrics)
  const desks = new DeskWatch()
  const speaking = new SpeakingHalls(house.metrics, (socketId, voice) => void io.to(socketId).emit('voice', voice))
  io.use((socket, next) => {
    const principal = whoIs(socket, house)
    if (principal === null) return next(signInNeeded(socket))
    socket.data.principal = principal
    next()
  })
  io.on('connection', (socket) => {
    // Looked at again: between the two somebody may have become somebody else, and their sockets were ended without this.
    const principal = whoIs(socket, house)
    if (principal === null) return void socket.disconnect(true)
    socket.data.principal = principal
    const standing = standingOf(principal)
    if (standing !== null) socket.join(standing)
    if (principal.kind === 'device') house.sightings.came(principal.id, socket.id, steadyNow())
    if (isOfAnotherBuild(socket, version)) socket.emit('reload', { version })
    hearMessages(socket, { house, views, desks, speaking })
  })
  return io
}

/**
 * Socket.IO's own `cors` does not keep a foreign page from opening a websocket: browsers ask nobody before they open
 * one, and send the cookie along. Only this look at the Origin does.
 */
function admitting({ hosts }: House) {
  const admission = new Admission(CONNECTIONS_PER_SECOND_MAX)
  return (request: IncomingMessage, answer: (error: string | null, admitted: boolean) => void) => {
    const cookie = credentialIn(request.headers, hosts)?.kind === 'cookie'
    const ours = hosts.originAt(request.headers.host) !== null && isFromOurPage(request, hosts, { cookie })
    if (!ours) return answer('wrong-origin', false)
    if (!admission.admits(steadyNow())) return answer('too-many-requests', false)
    answer(null, true)
  }
}

function whoIs({ handshake: { auth, headers } }: ViewSocket, house: House): Principal | null {
  const credential = credentialOf(auth) ?? credentialIn(headers, house.hosts)
  return credential && principalOf(credential, house)
}

function credentialOf(auth: Record<string, unknown>): Credential | null {
  if (typeof auth.token === 'string') return { kind: 'token', token: auth.token }
  if (typeof auth.ticket === 'string') return { kind: 'ticket', secret: auth.ticket }
  return null
}

/** The connection is dropped by `connectTimeout` unless a better credential comes in time. */
function signInNeeded({ handshake }: ViewSocket): Error {
  const message = sentenceOf('sign-in-needed', handshake.headers)
  return Object.assign(new Error('sign-in-needed'), { data: { refused: 'sign-in-needed', message } })
}

/** A screen that says of which build it is, and is of another than the pages here. */
function isOfAnotherBuild({ handshake: { auth } }: ViewSocket, version: string): boolean {
  return typeof auth.version === 'string' && auth.version !== '' && auth.version !== version
}
