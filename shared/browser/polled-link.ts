import './older-browsers.ts'
import { type Delta, digestOf, fromSnapshot, type Held, type Snapshot } from '@tingxu/shared/deltas.ts'
import { POLL_MS_MAX, POLL_MS_MIN } from '@tingxu/shared/limits.ts'
import type { Follow, FollowAnswer } from '@tingxu/shared/wire.ts'
import { type Answered, askHall } from './ask-hall.ts'
import type { Credential } from './credential.ts'
import { keyOf } from './followed-view.ts'
import type { Link, LinkEvents, OpenLink } from './link.ts'

export type Polling = {
  ask(path: string): Promise<Answered | null>
  /** Whether nobody can see the page. */
  hidden(): boolean
  /** Calls back when the page is looked at again, until the answer is called. */
  onLook(look: () => void): () => void
  random(): number
}
type Polled = {
  follow: Follow
  answered: (answer: FollowAnswer) => void
  /** As it was last told. */
  held: Held | null
  again: ReturnType<typeof setTimeout> | null
}

/**
 * Asks for its views again every few seconds, by plain requests: for networks that let no websocket through. What it
 * tells is what a socket would have told, so whoever follows need not know.
 */
export function pollsAs(credential: Credential, polling: Polling = pollingHere(credential)): OpenLink {
  return (events) => new PolledLink(polling, events)
}

class PolledLink implements Link {
  readonly #polling: Polling
  readonly #events: LinkEvents
  readonly #views = new Map<string, Polled>()
  readonly #lookAway: () => void
  #closed = false

  constructor(polling: Polling, events: LinkEvents) {
    this.#polling = polling
    this.#events = events
    this.#lookAway = polling.onLook(() => {
      for (const view of this.#views.values()) if (view.again !== null) void this.#poll(view)
    })
    // Nobody has this link in hand yet.
    queueMicrotask(() => this.#closed || events.opened())
  }

  follow(follow: Follow, answered: (answer: FollowAnswer) => void) {
    this.unfollow(follow)
    const view: Polled = { follow, answered, held: null, again: null }
    this.#views.set(keyOf(follow), view)
    void this.#poll(view)
  }

  unfollow(follow: Follow) {
    const view = this.#views.get(keyOf(follow))
    this.#views.delete(keyOf(follow))
    if (view !== undefined) this.#hush(view)
  }

  sound() {}

  close() {
    this.#close(null)
  }

  async #poll(view: Polled) {
    this.#hush(view)
    // A page that nobody sees asks nothing and misses nothing; when it is looked at it asks at once.
    if (this.#polling.hidden()) this.#events.heard()
    else this.#took(view, await this.#polling.ask(pathOf(view.follow)))
    if (!this.#has(view)) return
    const pauseMs = POLL_MS_MIN + (POLL_MS_MAX - POLL_MS_MIN) * this.#polling.random()
    view.again = setTimeout(() => void this.#poll(view), pauseMs)
  }

  #took(view: Polled, answered: Answered | null) {
    if (!this.#has(view)) return
    if (answered?.status === 401) return this.#close('sign-in-needed')
    const answer = answered && answerIn(answered)
    if (answer === null) return this.#close(null)
    if ('refused' in answer) return view.answered(answer)
    if (view.held === null) {
      view.held = fromSnapshot(answer)
      return view.answered(answer)
    }
    this.#tellDifference(view, view.held, answer)
  }

  #tellDifference(view: Polled, held: Held, { seq, now, rows }: Snapshot) {
    const there = new Set(rows.map(([id]) => id))
    const put = rows.filter(([id, row]) => JSON.stringify(row) !== JSON.stringify(held.rows.get(id)))
    const gone = [...held.rows.keys()].filter((id) => !there.has(id))
    if (put.length === 0 && gone.length === 0) {
      this.#events.pulse({ ...view.follow, seq: held.seq, now, digest: digestOf(held.rows) })
      return
    }
    view.held = { seq, rows: new Map(rows) }
    const delta: Delta = { ...view.follow, after: held.seq, seq, now, put, gone }
    this.#events.delta(delta)
  }

  #has(view: Polled): boolean {
    return !this.#closed && this.#views.get(keyOf(view.follow)) === view
  }

  #hush(view: Polled) {
    if (view.again !== null) clearTimeout(view.again)
    view.again = null
  }

  #close(turnedAway: string | null) {
    if (this.#closed) return
    this.#closed = true
    this.#lookAway()
    for (const view of this.#views.values()) this.#hush(view)
    this.#events.closed(turnedAway)
  }
}

function pathOf({ hallId, view, of }: Follow): string {
  const parts = ['halls', hallId, 'views', view, ...(of === undefined ? [] : [of])]
  return `/api/${parts.map(encodeURIComponent).join('/')}`
}

/** Null for what no hall would answer: the request is then as good as lost. */
function answerIn({ status, body }: Answered): FollowAnswer | null {
  const answer = body as FollowAnswer | null
  if (status === 200) return answer !== null && 'rows' in answer && Array.isArray(answer.rows) ? answer : null
  return (status === 403 || status === 404) && answer !== null && 'refused' in answer ? answer : null
}

function pollingHere(credential: Credential): Polling {
  return {
    ask: (path) => askHall(path, { credential }),
    hidden: () => document.hidden,
    onLook: (look) => {
      document.addEventListener('visibilitychange', look)
      return () => document.removeEventListener('visibilitychange', look)
    },
    random: Math.random,
  }
}
