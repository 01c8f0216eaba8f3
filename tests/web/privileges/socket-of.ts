import { io, type Socket } from 'socket.io-client'
import type { Headers, Shown, TwoHalls } from './two-halls.ts'

/** The socket of whoever shows this, as a page of ours opens it; null: it was not let in. */
export async function socketOf({ small }: TwoHalls, { headers }: Pick<Shown, 'headers'>): Promise<Socket | null> {
  const socket = io(small.url, {
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    auth: authOf(headers),
    extraHeaders: headers.cookie === undefined ? {} : { cookie: headers.cookie, origin: small.url },
  })
  const connected = await new Promise<boolean>((resolve) => {
    socket.once('connect', () => resolve(true))
    socket.once('connect_error', () => resolve(false))
  })
  if (connected) return socket
  socket.disconnect()
  return null
}

function authOf({ authorization = '' }: Headers): object {
  const [scheme, secret] = authorization.split(' ')
  return scheme === 'Ticket' ? { ticket: secret } : scheme === 'Bearer' ? { token: secret } : {}
}
