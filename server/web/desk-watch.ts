import type { LiveHall } from '../live/live-hall.ts'
import type { AskedView } from './asked-view.ts'
import type { ViewSocket } from './view-socket.ts'

/** Tells a hall which clerks' own desks are being followed, socket by socket (rule K4). */
export class DeskWatch {
  readonly #watched = new Map<string, Map<string, () => void>>()

  follow({ id, data: { principal }, disconnected }: ViewSocket, hall: LiveHall, { name, of }: AskedView): void {
    if (name !== 'desk' || of === null || principal.kind !== 'staff' || disconnected) return
    const desks = this.#watched.get(id) ?? new Map<string, () => void>()
    this.#watched.set(id, desks)
    const desk = deskOf(hall.id, of)
    if (!desks.has(desk))
      desks.set(
        desk,
        hall.attendance.follows(of, principal.id, () => hall.now()),
      )
  }

  unfollow({ id }: ViewSocket, hallId: string, { name, of }: AskedView): void {
    const desk = deskOf(hallId, of)
    if (name !== 'desk') return
    this.#watched.get(id)?.get(desk)?.()
    this.#watched.get(id)?.delete(desk)
  }

  /** The socket is gone, and all that it followed. */
  leave({ id }: ViewSocket): void {
    for (const leave of this.#watched.get(id)?.values() ?? []) leave()
    this.#watched.delete(id)
  }
}

function deskOf(hallId: string, counterId: string | null): string {
  return `${hallId}/${counterId ?? ''}`
}
