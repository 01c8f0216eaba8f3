import {
  SOCKET_AGAIN_MS_FIRST,
  SOCKET_AGAIN_MS_MAX,
  SOCKET_FAILURES_MAX,
  SOCKET_PATIENCE_MS,
} from '@tingxu/shared/limits.ts'
import type { Follow, FollowAnswer, SoundReport } from '@tingxu/shared/wire.ts'
import { backOffMs } from './back-off.ts'
import type { Credential } from './credential.ts'
import type { Link, LinkEvents, OpenLink } from './link.ts'
import { pollsAs } from './polled-link.ts'

/** What this page has learnt of the network so far. */
type Past = { socketWorked: boolean; failures: number }

/** However the hall can be reached from here, for this credential. */
export function reachAs(credential: Credential): OpenLink {
  return reaching(socketsAs(credential), pollsAs(credential))
}

/**
 * A link that is a websocket wherever the network lets one through. A page begins by asking, so that its first rows do
 * not wait for the socket and its library; while no socket opens it goes on asking, and tries a socket now and then.
 * Once a socket has worked, only sockets that fail twice in a row bring the asking back: a whole hall that lost its
 * server need not come back by both ways.
 */
export function reaching(openSocket: OpenLink, openPolls: OpenLink): OpenLink {
  const past: Past = { socketWorked: false, failures: 0 }
  return (events) => new ReachedLink(openSocket, openPolls, past, events)
}

class ReachedLink implements Link {
  readonly #openSocket: OpenLink
  readonly #openPolls: OpenLink
  readonly #past: Past
  readonly #events: LinkEvents
  #polls: Link | null = null
  /** The socket that is being tried, or that has opened. */
  #socket: Link | null = null
  #socketOpen = false
  #trying: ReturnType<typeof setTimeout> | null = null
  #closed = false

  constructor(openSocket: OpenLink, openPolls: OpenLink, past: Past, events: LinkEvents) {
    this.#openSocket = openSocket
    this.#openPolls = openPolls
    this.#past = past
    this.#events = events
    if (past.socketWorked) this.#trySocket()
    else this.#poll()
  }

  follow(follow: Follow, answered: (answer: FollowAnswer) => void) {
    this.#current()?.follow(follow, (answer) => {
      answered(answer)
      if (this.#trying !== null && this.#past.failures === 0) this.#trySocket()
    })
  }

  unfollow(follow: Follow) {
    this.#current()?.unfollow(follow)
  }

  sound(report: SoundReport) {
    this.#current()?.sound(report)
  }

  close() {
    this.#close(null)
  }

  #current(): Link | null {
    return this.#socketOpen ? this.#socket : this.#polls
  }

  #poll() {
    this.#polls = this.#openPolls({
      ...this.#events,
      opened: () => this.#socketOpen || this.#events.opened(),
      closed: (turnedAway) => this.#socketOpen || this.#close(turnedAway),
    })
    this.#trySocketLater()
  }

  #trySocketLater() {
    const { failures } = this.#past
    const pauseMs =
      failures === 0 ? SOCKET_PATIENCE_MS : backOffMs(failures - 1, SOCKET_AGAIN_MS_FIRST, SOCKET_AGAIN_MS_MAX)
    this.#trying = setTimeout(() => this.#trySocket(), pauseMs)
  }

  #trySocket() {
    this.#stopTrying()
    this.#socket = this.#openSocket({
      ...this.#events,
      opened: () => this.#socketOpened(),
      closed: (turnedAway) => this.#socketClosed(turnedAway),
    })
  }

  /** Whoever follows is told that a link opened, and asks for its views again: nothing can fall between the two ways. */
  #socketOpened() {
    Object.assign(this.#past, { socketWorked: true, failures: 0 })
    this.#socketOpen = true
    this.#polls?.close()
    this.#polls = null
    this.#events.opened()
  }

  #socketClosed(turnedAway: string | null) {
    if (this.#closed) return
    if (!this.#socketOpen && turnedAway === null) this.#past.failures += 1
    const mayPoll = !this.#socketOpen && turnedAway === null && this.#past.failures >= SOCKET_FAILURES_MAX
    if (this.#polls !== null) this.#trySocketLater()
    else if (mayPoll) this.#poll()
    else this.#close(turnedAway)
  }

  #stopTrying() {
    if (this.#trying !== null) clearTimeout(this.#trying)
    this.#trying = null
  }

  #close(turnedAway: string | null) {
    if (this.#closed) return
    this.#closed = true
    this.#stopTrying()
    this.#polls?.close()
    this.#socket?.close()
    this.#events.closed(turnedAway)
  }
}

/** Sockets whose library is loaded when the first of them is wanted. */
function socketsAs(credential: Credential): OpenLink {
  return (events) => {
    let link: Link | null = null
    let closed = false
    import('./link.ts').then(
      ({ linksAs }) => {
        if (!closed) link = linksAs(credential)(events)
      },
      () => events.closed(null),
    )
    return {
      follow: (follow, answered) => link?.follow(follow, answered),
      unfollow: (follow) => link?.unfollow(follow),
      sound: (report) => link?.sound(report),
      close: () => {
        closed = true
        link?.close()
      },
    }
  }
}
