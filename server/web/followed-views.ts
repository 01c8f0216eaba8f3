import type { Delta, Pulse, Snapshot } from '@tingxu/shared/deltas.ts'
import { VIEW_OF } from '@tingxu/shared/views.ts'
import type { LiveHall } from '../live/live-hall.ts'
import type { LiveView } from '../live/live-view.ts'
import type { AskedView } from './asked-view.ts'
import type { Metrics } from './metrics.ts'
import type { ViewServer, ViewSocket } from './view-socket.ts'

type Room = { view: LiveView; leave: () => void }
const PREFIX = 'view '

/** One room a view: what changes is written into it once, however many follow. */
export class FollowedViews {
  readonly #io: ViewServer
  readonly #metrics: Metrics
  readonly #rooms = new Map<string, Room>()

  constructor(io: ViewServer, metrics: Metrics) {
    this.#io = io
    this.#metrics = metrics
    const { adapter } = io.of('/')
    adapter.on('delete-room', (room: string) => this.#close(room))
    adapter.on('join-room', (room: string) => room.startsWith(PREFIX) && metrics.followers.inc())
    adapter.on('leave-room', (room: string) => room.startsWith(PREFIX) && metrics.followers.dec())
  }

  /**
   * The view as it stands, and from now on every change; null where the hall has no such view. Between the snapshot
   * and the joining nothing is awaited: no change falls between them.
   */
  async join(socket: ViewSocket, hall: LiveHall, asked: AskedView): Promise<Snapshot | null> {
    const room = roomOf(hall.id, asked)
    for (;;) {
      const view = await hall.view(asked.name, asked.of)
      if (view === null || socket.disconnected) return null
      const known = this.#rooms.get(room)?.view === view
      if (!known) this.#open(room, view)
      socket.join(room)
      // A view that nobody followed yet may have been let go while it was handed over; once followed it stays.
      if (known || (await hall.view(asked.name, asked.of)) === view) return view.snapshot()
    }
  }

  leave(socket: ViewSocket, hallId: string, asked: AskedView) {
    socket.leave(roomOf(hallId, asked))
  }

  countOf(socket: ViewSocket): number {
    return [...socket.rooms].filter((room) => room.startsWith(PREFIX)).length
  }

  isIn(socket: ViewSocket, hallId: string, asked: AskedView): boolean {
    return socket.rooms.has(roomOf(hallId, asked))
  }

  #open(room: string, view: LiveView) {
    this.#close(room)
    const to = this.#io.to(room)
    const leave = view.follow({
      delta: (delta) => {
        this.#metrics.deltas.inc()
        to.emit('delta', addressed(delta, view))
      },
      pulse: (pulse) => void to.emit('pulse', addressed(pulse, view)),
    })
    this.#rooms.set(room, { view, leave })
  }

  #close(room: string) {
    this.#rooms.get(room)?.leave()
    this.#rooms.delete(room)
  }
}

function roomOf(hallId: string, { name, of }: AskedView): string {
  return `${PREFIX}${hallId}/${name}/${of ?? ''}`
}

/** A visitor follows `ticket` without naming the ticket, and hears of it by that address. */
function addressed<Message extends Delta | Pulse>(message: Message, view: LiveView): Message {
  if (VIEW_OF[view.name] !== 'own-ticket') return message
  const { of: _own, ...rest } = message
  return rest as Message
}
