import type { Command } from '@tingxu/shared/commands.ts'
import type { DeskCounterRow, DeskTicketRow, HeldRow, QueueRow, UndoOffer } from '@tingxu/shared/desk-rows.ts'
import type { StaffId, TicketId } from '@tingxu/shared/ids.ts'
import type { CounterSettings, ServiceSettings } from '@tingxu/shared/settings.ts'
import type { DeskRow } from '@tingxu/shared/views.ts'
import type { Event } from '../../domain/events.ts'
import type { Answer, Caller, Done } from '../caller.ts'
import type { ClerkPlan } from '../clerk-plan.ts'
import type { Pace } from '../pace.ts'
import type { Visitors } from '../visitors.ts'
import type { Watch } from '../watch.ts'

/** The ticket in the clerk's hands. */
export type Current = Pick<DeskTicketRow, 'ticketId' | 'serviceId' | 'state' | 'callCount'> & { since: number }
export type ClerkOptions = {
  counter: CounterSettings
  services: ReadonlyMap<string, ServiceSettings>
  plan: ClerkPlan
  pace: Pace
  watch: Watch
  visitors: Visitors
}

/**
 * Who sits at a counter. Knows from the answers what stands on the desk, and looks again when something happened there
 * that was not done by these hands: whoever watches the demo may press the same keys.
 */
export class Clerk {
  readonly counter: CounterSettings
  readonly services: ClerkOptions['services']
  readonly plan: ClerkPlan
  readonly pace: Pace
  readonly watch: Watch
  readonly visitors: Visitors
  state: 'standing' | 'open' | 'paused' | 'home' = 'standing'
  /** Has been at the window today. */
  hasSat = false
  current: Current | null = null
  /** What could be taken back at the last look. */
  undo: UndoOffer | null = null
  callsMade = 0
  /** Who fills in a form while others are served, and since when. */
  held: { ticketId: TicketId; since: number }[] = []
  /** Each has to do that once. */
  readonly wasHeld = new Set<TicketId>()
  readonly #caller: Caller
  readonly #staffId: StaffId
  readonly #own = new Set<number>()
  #surprised = false

  constructor(caller: Caller & { staffId: StaffId }, options: ClerkOptions) {
    this.#caller = caller
    this.#staffId = caller.staffId
    this.counter = options.counter
    this.services = options.services
    this.plan = options.plan
    this.pace = options.pace
    this.watch = options.watch
    this.visitors = options.visitors
  }

  /** Presses a key. Null: the hall said no, and the clerk has looked why. */
  async press<C extends Command>(command: C): Promise<Done<C['type']> | null> {
    const answer: Answer<C['type']> = await this.#caller.command(command)
    if (!('refused' in answer)) {
      this.#own.add(answer.seq)
      return answer
    }
    await this.look()
    await this.pace.realMs(answer.refused === 'too-soon' ? answer.at - answer.now + MOMENT_MS : AGAIN_MS)
    return null
  }

  /** Sees the desk as it is. How many could be called here now. */
  async look(): Promise<number> {
    this.#surprised = false
    const { rows } = await this.#caller.get<{ rows: [string, DeskRow][] }>(`views/desk/${this.counter.id}`)
    const desk = new Map(rows)
    const seat = desk.get('counter') as DeskCounterRow
    this.state = seat.state === 'closed' || seat.staffId !== this.#staffId ? 'standing' : seat.state
    this.#takes(this.state === 'standing' ? undefined : (desk.get('current') as DeskTicketRow | undefined))
    this.undo = seat.undo
    this.#keeps(rows.flatMap(([, row]) => (row.kind === 'held' ? [row] : [])))
    return (desk.get('queue') as QueueRow).waiting
  }

  /** Lets time pass; ends early when something happened at this counter. */
  async stays(seconds: number): Promise<void> {
    const until = performance.now() + (seconds * 1000) / this.pace.speed
    for (;;) {
      const leftMs = until - performance.now()
      if (leftMs <= 0) return
      await this.pace.realMs(Math.min(leftMs, AGAIN_MS))
      if (this.#surprised) return void (await this.look())
    }
  }

  heard(event: Event, seq: number) {
    const here = 'counterId' in event && event.counterId === this.counter.id
    const mine = 'ticketId' in event && event.ticketId === this.current?.ticketId
    if ((here || mine) && !this.#own.delete(seq)) this.#surprised = true
  }

  /** What the visitor in question has in mind. */
  inMind(ticketId: TicketId): ReturnType<Visitors['planOf']> {
    return this.visitors.planOf(ticketId)
  }

  #takes(ticket: DeskTicketRow | undefined) {
    const known = this.current?.ticketId === ticket?.ticketId && this.current?.state === ticket?.state
    const since = known ? (this.current?.since ?? 0) : performance.now()
    this.current = ticket === undefined ? null : { ...ticket, since }
  }

  #keeps(rows: readonly HeldRow[]) {
    this.held = rows.map(({ ticketId }) => {
      return this.held.find((known) => known.ticketId === ticketId) ?? { ticketId, since: performance.now() }
    })
  }
}

/** How soon a refused clerk tries again; in real time, so that a fast hall is not flooded. */
const AGAIN_MS = 500
const MOMENT_MS = 30
