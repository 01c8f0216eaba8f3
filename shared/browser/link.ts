import type { Delta, Pulse } from '@tingxu/shared/deltas.ts'
import { CONNECT_MS_MAX } from '@tingxu/shared/limits.ts'
import type { DownMessages, Follow, FollowAnswer, SoundReport, UpMessages, Voice } from '@tingxu/shared/wire.ts'
import { Manager, type Socket } from 'socket.io-client'
import { type Credential, socketAuthOf } from './credential.ts'

/** One connection, used until it closes and never again. */
export type Link = {
  follow(follow: Follow, answered: (answer: FollowAnswer) => void): void
  unfollow(follow: Follow): void
  sound(report: SoundReport): void
  close(): void
}
export type LinkEvents = {
  opened(): void
  /** Anything came, if only the engine's ping. */
  heard(): void
  delta(delta: Delta): void
  pulse(pulse: Pulse): void
  reload(version: string): void
  voice(voice: Voice): void
  /** Closed by either side or never opened; `turnedAway` says why the server would not have it. */
  closed(turnedAway: string | null): void
}
export type OpenLink = (events: LinkEvents) => Link

/** Opens websockets to this page's own server. Coming back is the follower's business, so the library's is off. */
export function linksAs(credential: Credential): OpenLink {
  return (events) => {
    const manager = new Manager({ transports: ['websocket'], reconnection: false, timeout: CONNECT_MS_MAX })
    const socket: Socket<DownMessages, UpMessages> = manager.socket('/', {
      auth: { ...socketAuthOf(credential), version: pageVersion() },
    })
    const close = closingOnce(manager, socket, events)
    manager.on('ping', events.heard)
    manager.on('error', () => close(null))
    socket.on('connect', events.opened)
    socket.on('connect_error', (error) => close(socket.active ? null : error.message))
    socket.on('disconnect', () => close(null))
    socket.on('delta', events.delta)
    socket.on('pulse', events.pulse)
    socket.on('reload', ({ version }) => events.reload(version))
    socket.on('voice', events.voice)
    socket.connect()
    return {
      follow: (follow, answered) => socket.emit('follow', follow, answered),
      unfollow: (follow) => socket.emit('unfollow', follow),
      sound: (report) => socket.emit('sound', report),
      close: () => close(null),
    }
  }
}

/** The build that this page is of, as the server wrote it into the page; it says `reload` when it has another. */
const pageVersion = () => document.documentElement.dataset.version ?? ''

/** The library tells of one end in several ways; the follower hears of it once. */
function closingOnce(manager: Manager, socket: Socket<DownMessages, UpMessages>, events: LinkEvents) {
  let closed = false
  return (turnedAway: string | null) => {
    if (closed) return
    closed = true
    socket.offAny()
    socket.off()
    manager.off()
    socket.disconnect()
    events.closed(turnedAway)
  }
}
