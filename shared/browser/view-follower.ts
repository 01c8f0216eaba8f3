import type { Delta, Pulse } from '@tingxu/shared/deltas.ts'
import type { HallTime } from '@tingxu/shared/ids.ts'
import {
  ATTEMPT_MS_MAX,
  FOLLOW_AGAIN_MS,
  RECONNECT_MS_FIRST,
  RECONNECT_MS_MAX,
  SILENCE_MS_MAX,
  VIEW_SILENCE_MS_MAX,
  WATCH_MS,
} from '@tingxu/shared/limits.ts'
import type { HallRow } from '@tingxu/shared/views.ts'
import type { Follow, FollowAnswer, Voice } from '@tingxu/shared/wire.ts'
import { backOffMs } from './back-off.ts'
import { type Connection, connectionOf, type LinkTrack, sameConnection } from './connection.ts'
import { afterAnswer, afterDelta, afterPulse, askedFor, type FollowedView, keyOf } from './followed-view.ts'
import { HallClock } from './hall-clock.ts'
import type { Link, OpenLink } from './link.ts'
import { Speaking } from './speaking.ts'

export type ViewFollowerOptions = { openLink: OpenLink; elapsedMs?: () => number; random?: () => number }

/** A view with the times of its last question and its last message, both by the device's forward-only clock. */
type Watched = {
  view: FollowedView
  askedAtMs: number
  askedTimes: number
  /** Whether the last question still waits for its answer. */
  waits: boolean
  heardAtMs: number
  followers: number
}

/**
 * Follows views of a hall over one link at a time and keeps them right: whatever is missed is asked for again, a link
 * that closed or fell silent is replaced, and the screens are told since when they show old rows. Everything that
 * depends on time passing happens in `watch`; nothing else sets a timer.
 */
export class ViewFollower {
  readonly clock: HallClock
  readonly speaking = new Speaking()
  /** Why the server would not have this screen's credential, while it will not. */
  turnedAway: string | null = null
  /** The version that the server asks this page to become, when nobody is using it. */
  reloadVersion: string | null = null

  readonly #openLink: OpenLink
  readonly #elapsedMs: () => number
  readonly #random: () => number
  readonly #views = new Map<string, Watched>()
  readonly #listeners = new Set<() => void>()
  #link: Link | null = null
  #open = false
  #heardAtMs: number
  #goodAt: HallTime
  #track: LinkTrack
  #connectAtMs: number | null = null
  #attempts = 0
  #connection: Connection = { state: 'connecting' }
  #watching: ReturnType<typeof setInterval> | null = null

  constructor({ openLink, elapsedMs = () => performance.now(), random = Math.random }: ViewFollowerOptions) {
    this.#openLink = openLink
    this.#elapsedMs = elapsedMs
    this.#random = random
    this.clock = new HallClock(elapsedMs)
    this.#heardAtMs = elapsedMs()
    this.#goodAt = this.clock.now()
    this.#track = { everGood: false, goodAtMs: elapsedMs(), closedAtMs: null }
  }

  start() {
    this.#watching ??= setInterval(() => this.watch(), WATCH_MS)
    this.#connect()
  }

  stop() {
    if (this.#watching !== null) clearInterval(this.#watching)
    this.#watching = null
    const link = this.#link
    this.#link = null
    link?.close()
    this.#open = false
  }

  get connection(): Connection {
    return this.#connection
  }

  viewOf(follow: Follow): FollowedView {
    return this.#views.get(keyOf(follow))?.view ?? NOT_FOLLOWED
  }

  /** Told of every change of rows, connection or credential. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Several parts of a screen may follow one view; it is asked for once. */
  follow(follow: Follow): () => void {
    const key = keyOf(follow)
    const watched = this.#views.get(key) ?? this.#newlyWatched(follow)
    watched.followers += 1
    this.#views.set(key, watched)
    if (watched.followers === 1) this.#ask(watched)
    return () => this.#unfollow(key, watched)
  }

  /** Looks at the clocks: is the link silent, is a view overdue, is it time to come back? */
  watch() {
    const nowMs = this.#elapsedMs()
    if (this.#connectAtMs !== null && nowMs >= this.#connectAtMs) this.#connect()
    // The engine notices a dead link itself; this notices an engine that does not.
    if (this.#link !== null && this.#open && nowMs - this.#heardAtMs > SILENCE_MS_MAX) this.#link.close()
    if (this.#open) for (const watched of this.#views.values()) this.#askIfOverdue(watched, nowMs)
    this.#judge()
  }

  #newlyWatched(follow: Follow): Watched {
    const never = Number.NEGATIVE_INFINITY
    return {
      view: askedFor(follow),
      askedAtMs: never,
      askedTimes: 0,
      waits: false,
      heardAtMs: this.#elapsedMs(),
      followers: 0,
    }
  }

  #unfollow(key: string, watched: Watched) {
    watched.followers -= 1
    if (watched.followers > 0) return
    this.#views.delete(key)
    if (this.#open) this.#link?.unfollow(watched.view.follow)
  }

  #connect() {
    this.#connectAtMs = null
    let mine: Link | null = null
    // A link that was replaced may still speak; only the present one is listened to.
    const ifMine =
      <Args extends unknown[]>(hear: (...args: Args) => void) =>
      (...args: Args) => {
        if (this.#link === mine) hear(...args)
      }
    mine = this.#openLink({
      opened: ifMine(() => this.#opened()),
      heard: ifMine(() => this.#heard()),
      delta: ifMine((delta) => this.#took(delta, afterDelta)),
      pulse: ifMine((pulse) => this.#took(pulse, afterPulse)),
      reload: ifMine((version) => this.#reload(version)),
      voice: ifMine((voice) => this.#voice(voice)),
      closed: ifMine((turnedAway) => this.#closed(turnedAway)),
    })
    this.#link = mine
  }

  #opened() {
    this.#open = true
    this.turnedAway = null
    this.#heardAtMs = this.#elapsedMs()
    if (this.#link !== null) this.speaking.opened(this.#link)
    for (const watched of this.#views.values()) this.#doubt(watched)
    this.#judge()
  }

  #closed(turnedAway: string | null) {
    this.#link = null
    this.#open = false
    this.speaking.closed()
    this.turnedAway = turnedAway
    const nowMs = this.#elapsedMs()
    this.#track = { ...this.#track, closedAtMs: this.#track.closedAtMs ?? nowMs }
    this.#connectAtMs = nowMs + backOffMs(this.#attempts, RECONNECT_MS_FIRST, RECONNECT_MS_MAX, this.#random)
    this.#attempts += 1
    this.#judge()
    this.#tell()
  }

  #reload(version: string) {
    this.reloadVersion = version
    this.#tell()
  }

  #voice(voice: Voice) {
    this.speaking.heard(voice)
    this.#tell()
  }

  #askIfOverdue(watched: Watched, nowMs: number) {
    const sinceAskedMs = nowMs - watched.askedAtMs
    const patienceMs = watched.waits ? ATTEMPT_MS_MAX : FOLLOW_AGAIN_MS
    if (watched.view.state === 'asking' && sinceAskedMs > patienceMs) this.#ask(watched)
    if (watched.view.state === 'current' && nowMs - watched.heardAtMs > VIEW_SILENCE_MS_MAX) this.#doubt(watched)
    if (watched.view.state === 'refused' && sinceAskedMs > VIEW_SILENCE_MS_MAX) this.#ask(watched)
  }

  /** Its rows do not count as good until it has answered. */
  #doubt(watched: Watched) {
    watched.view = { ...watched.view, state: 'asking' }
    this.#ask(watched)
  }

  #ask(watched: Watched) {
    if (!this.#open) return
    watched.askedAtMs = this.#elapsedMs()
    watched.askedTimes += 1
    watched.waits = true
    const question = watched.askedTimes
    this.#link?.follow(watched.view.follow, (answer) => {
      // An answer to an earlier question may be older than the rows that came since.
      if (question === watched.askedTimes) this.#answered(watched, answer)
    })
  }

  #answered(watched: Watched, answer: FollowAnswer) {
    watched.waits = false
    watched.view = afterAnswer(watched.view, answer)
    watched.heardAtMs = this.#elapsedMs()
    this.#attempts = 0
    if (!('refused' in answer)) this.#keepTime(watched, answer.now)
    this.#heard()
    this.#tell()
  }

  #took<Message extends Delta | Pulse>(
    message: Message,
    after: (view: FollowedView, message: Message) => FollowedView,
  ) {
    const watched = this.#views.get(keyOf(message))
    if (watched === undefined) return
    const before = watched.view
    watched.view = after(before, message)
    watched.heardAtMs = this.#elapsedMs()
    this.#keepTime(watched, message.now)
    this.#heard()
    if (watched.view === before) return
    if (watched.view.state === 'asking') this.#askAgain(watched)
    this.#tell()
  }

  /** A view that goes wrong again at once is left to `watch`: a server with a fault is not asked without pause. */
  #askAgain(watched: Watched) {
    const soon = this.#elapsedMs() - watched.askedAtMs < FOLLOW_AGAIN_MS
    if (!soon) this.#ask(watched)
  }

  #keepTime(watched: Watched, now: HallTime) {
    const hall = watched.view.held?.rows.get('hall') as HallRow | undefined
    if (hall !== undefined) this.clock.standsStill = hall.testClock
    this.clock.heard(now)
  }

  #heard() {
    this.#heardAtMs = this.#elapsedMs()
    this.#judge()
  }

  #judge() {
    const nowMs = this.#elapsedMs()
    const rowsAreGood = [...this.#views.values()].every(({ view }) => view.state !== 'asking')
    if (this.#open && rowsAreGood && nowMs - this.#heardAtMs <= SILENCE_MS_MAX) this.#foundGood()
    const connection = connectionOf(this.#track, nowMs, this.#goodAt)
    if (sameConnection(connection, this.#connection)) return
    this.#connection = connection
    this.#tell()
  }

  #foundGood() {
    this.#track = {
      everGood: this.#track.everGood || this.#views.size > 0,
      goodAtMs: this.#heardAtMs,
      closedAtMs: null,
    }
    this.#goodAt = this.clock.at(this.#heardAtMs)
  }

  #tell() {
    for (const listener of [...this.#listeners]) listener()
  }
}

const NOT_FOLLOWED = askedFor({ hallId: '', view: '' })
