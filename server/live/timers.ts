import { v5 as uuidFrom } from 'uuid'
import { type DueCommand, dueCommands } from '../domain/due-commands.ts'
import type { Actor } from '../domain/events.ts'
import type { HallClock } from './hall-clock.ts'
import type { LiveHall } from './live-hall.ts'

/** The namespace of the ids that timers make (UUIDv5): the same occasion has the same id in every process. */
const TIMER_IDS = '6c1f2a52-6d0e-4b7e-9a3c-8f0f7e0c5b11'
const TIMER: Actor = { role: 'timer', id: 'timer' }

/** Sends the commands of a hall's own clock, like everybody else and through the same line. */
export class HallTimer {
  readonly #hall: LiveHall
  readonly #clock: HallClock
  readonly #unfollow: () => void
  readonly #unwatch: () => void
  #callOff = () => {}
  #working: Promise<void> | null = null
  #again = false
  /** What was refused, and at which seq: it is not sent again while the hall has not changed. */
  readonly #refusedAt = new Map<string, number>()

  constructor(hall: LiveHall, clock: HallClock) {
    this.#hall = hall
    this.#clock = clock
    this.#unfollow = hall.follow(() => this.#plan())
    this.#unwatch = hall.attendance.onChange(() => this.#plan())
    this.#plan()
  }

  stop(): void {
    this.#unfollow()
    this.#unwatch()
    this.#callOff()
  }

  /** What changes while it works is looked at afterwards. */
  #plan(): void {
    this.#again = this.#working !== null
    this.#working ??= this.#work().finally(() => {
      this.#working = null
      if (this.#again) this.#plan()
    })
  }

  async #work(): Promise<void> {
    this.#callOff()
    let due = await nextDue(this.#hall, this.#refusedAt)
    while (due && due.at <= this.#hall.now()) {
      await sendDue(this.#hall, due, this.#refusedAt)
      due = await nextDue(this.#hall, this.#refusedAt)
    }
    if (due) this.#callOff = this.#clock.wakeAt(due.at, () => this.#plan())
  }
}

/** The earliest command that the hall's timer has to send, those just refused left out. */
export function nextDue(hall: LiveHall, refusedAt: ReadonlyMap<string, number>): Promise<DueCommand | null> {
  return hall.read((state, now) => {
    const all = [...dueCommands(state, now), ...hall.attendance.due(state, now)]
    const sendable = all.filter((due) => refusedAt.get(occasionOf(due)) !== state.seq)
    return sendable.sort((a, b) => a.at - b.at || (a.subject < b.subject ? -1 : 1))[0] ?? null
  })
}

export async function sendDue(hall: LiveHall, due: DueCommand, refusedAt: Map<string, number>): Promise<void> {
  const id = uuidFrom(`${hall.id} ${due.subject}`, TIMER_IDS)
  const answer = await hall.submit({ id, actor: TIMER, command: due.command })
  if ('refused' in answer) refusedAt.set(occasionOf(due), await hall.read(({ seq }) => seq))
  else refusedAt.delete(occasionOf(due))
}

/** The same command may be due again later, once the clock alone has changed who can be called. */
function occasionOf({ subject, at }: DueCommand): string {
  return `${subject} ${at}`
}
