import type { DeviceId } from '@tingxu/shared/ids.ts'
import { ASKING_GONE_MS } from '@tingxu/shared/limits.ts'
import type { DeviceListed } from '@tingxu/shared/wire-console.ts'
import type { DeviceStore } from '../store/people-devices.ts'
import type { AskedView } from './asked-view.ts'

type Sighting = {
  /** Its sockets, and what each follows, the latest last. */
  sockets: Map<string, AskedView[]>
  /** When it last asked without a socket, and for what. */
  asked: { at: number; view: AskedView } | null
  seenAt: number
  writtenAt: number | null
}

/** That a device is there is written down at most this often while it stays; when it goes, at once. */
const SEEN_WRITTEN_MS = 60_000

/**
 * Which devices are there, and what they show. It is known here and in no table: only when each was last seen is
 * written down, so that somebody who comes to look finds the kiosk that went dark on Friday.
 */
export class DeviceSightings {
  readonly #store: Pick<DeviceStore, 'seen'>
  readonly #byDevice = new Map<DeviceId, Sighting>()

  constructor(store: Pick<DeviceStore, 'seen'>) {
    this.#store = store
  }

  came(deviceId: DeviceId, socketId: string, now: number) {
    this.#see(deviceId, now).sockets.set(socketId, [])
  }

  follows(deviceId: DeviceId, socketId: string, view: AskedView) {
    this.unfollows(deviceId, socketId, view)
    this.#byDevice.get(deviceId)?.sockets.get(socketId)?.push(view)
  }

  unfollows(deviceId: DeviceId, socketId: string, { name, of }: AskedView) {
    const sockets = this.#byDevice.get(deviceId)?.sockets
    const others = sockets?.get(socketId)?.filter((view) => view.name !== name || view.of !== of)
    if (others) sockets?.set(socketId, others)
  }

  left(deviceId: DeviceId, socketId: string, now: number) {
    if (this.#byDevice.get(deviceId)?.sockets.delete(socketId)) this.#see(deviceId, now)
  }

  /** Where a network lets no socket through, a device asks for its view again and again. */
  asked(deviceId: DeviceId, view: AskedView, now: number) {
    this.#see(deviceId, now).asked = { at: now, view }
  }

  of(deviceId: DeviceId, now: number): Pick<DeviceListed, 'connected' | 'seenAt' | 'shows'> {
    const sighting = this.#byDevice.get(deviceId)
    if (sighting === undefined) return { connected: false, seenAt: null, shows: null }
    const connected = isThere(sighting, now)
    const seenAt = sighting.sockets.size > 0 ? now : sighting.seenAt
    return { connected, seenAt, shows: connected ? shownBy(sighting) : null }
  }

  /** Twice a second, and at the end: writes down what is due, all in one commit, and forgets who has gone. */
  async sweep(now: number): Promise<void> {
    for (const sighting of this.#byDevice.values()) if (sighting.sockets.size > 0) sighting.seenAt = now
    const due = [...this.#byDevice].filter(([, sighting]) => isDue(sighting, now))
    if (due.length > 0) await this.#store.seen(due.map(([id, { seenAt }]) => ({ id, at: seenAt })))
    for (const [id, sighting] of due) {
      sighting.writtenAt = sighting.seenAt
      if (!isThere(sighting, now)) this.#byDevice.delete(id)
    }
  }

  #see(deviceId: DeviceId, now: number): Sighting {
    const known = this.#byDevice.get(deviceId) ?? { sockets: new Map(), asked: null, seenAt: now, writtenAt: null }
    known.seenAt = now
    this.#byDevice.set(deviceId, known)
    return known
  }
}

function isThere({ sockets, asked }: Sighting, now: number): boolean {
  return sockets.size > 0 || (asked !== null && now - asked.at < ASKING_GONE_MS)
}

function isDue(sighting: Sighting, now: number): boolean {
  const { seenAt, writtenAt } = sighting
  return writtenAt === null || seenAt - writtenAt >= SEEN_WRITTEN_MS || !isThere(sighting, now)
}

function shownBy({ sockets, asked }: Sighting): DeviceListed['shows'] {
  const view = [...sockets.values()].flat().at(-1) ?? asked?.view
  return view === undefined ? null : { view: view.name, of: view.of }
}
