import { isRefusal } from '@tingxu/server/domain/ask.ts'
import { autoCallAt } from '@tingxu/server/domain/auto-call.ts'
import { canonicalHash, sealStep } from '@tingxu/server/domain/chain.ts'
import type { Counter } from '@tingxu/server/domain/counter.ts'
import { decide } from '@tingxu/server/domain/decide.ts'
import { type DueCommand, dueCommands } from '@tingxu/server/domain/due-commands.ts'
import type { Actor, Step } from '@tingxu/server/domain/events.ts'
import { evolve } from '@tingxu/server/domain/evolve.ts'
import { emptyHall, type Hall } from '@tingxu/server/domain/hall.ts'
import { readHall, writeHall } from '@tingxu/server/domain/snapshot.ts'
import type { Ticket } from '@tingxu/server/domain/ticket.ts'
import { VIEW_SECTIONS } from '@tingxu/server/domain/views/views.ts'
import type { Command, CommandOf } from '@tingxu/shared/commands.ts'
import type { CommandId, CounterId, HallTime, ServiceId, TicketId } from '@tingxu/shared/ids.ts'
import type { Right } from '@tingxu/shared/roles.ts'
import type { ServedService, Settings } from '@tingxu/shared/settings.ts'
import type { RowOf, ViewName } from '@tingxu/shared/views.ts'
import { expect } from 'vitest'
import { Answer } from './answer.ts'
import { linesOf } from './line-orders.ts'
import { idOf, kiosk, managerZhao, timer } from './people.ts'
import { smallHall } from './small-hall.ts'
import { notingRows } from './untouched-rows.ts'

export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE

/** An instant by the clocks of Shanghai: '2026-11-24 09:00', a Tuesday. */
export const shanghai = (text: string): HallTime => Date.parse(`${text.replace(' ', 'T')}:00+08:00`)

/** When the halls of these tests are founded. */
export const NINE = shanghai('2026-11-24 09:00')

/** A small hall with its day open at nine, and whatever else is given. */
export function given(
  arrange: (hall: RehearsedHall) => void = () => {},
  settings: Settings = smallHall(),
): RehearsedHall {
  return beforeOpening((hall) => {
    hall.opensDay()
    arrange(hall)
  }, settings)
}

/** The same before its day is open. */
export function beforeOpening(
  arrange: (hall: RehearsedHall) => void = () => {},
  settings: Settings = smallHall(),
): RehearsedHall {
  const hall = new RehearsedHall()
  hall.publishes(settings)
  arrange(hall)
  return hall
}

/** What a test asks; a screen that is up to date shows the ticket that is there, unless the test says otherwise. */
export type Asked<C = Command> = C extends { expect: TicketId | null }
  ? Omit<C, 'expect'> & { expect?: TicketId | null }
  : C

/**
 * A hall with a clock that moves only when told. The verbs of `given` must succeed; `when` takes any answer.
 * Under every command it checks that deciding changes nothing, that the indexes follow from the tickets, and that
 * rows which a step did not touch stay as they were.
 */
export class RehearsedHall {
  readonly hall: Hall = emptyHall('linjiang', 'wall')
  readonly steps: Step[] = []
  now: HallTime = NINE
  /** Rights that a manager has taken from the clerks. */
  denied: Right[] = []
  #asked = 0
  readonly #visitors = new Map<TicketId, string>()

  when(actor: Actor, asked: Asked, id = idOf(`command ${++this.#asked}`)): Answer {
    const command = this.#upToDate(asked)
    const before = writeHall(this.hall)
    const decision = decide(this.hall, { id, at: this.now, actor, command, denied: this.denied })
    expect(writeHall(this.hall), 'deciding changes nothing').toBe(before)
    if (isRefusal(decision) || decision.length === 0) return new Answer(decision, command, actor)
    this.#takeStep({ at: this.now, actor, commandId: id, bodyHash: canonicalHash(command), events: decision })
    return new Answer(decision, command, actor)
  }

  passes(ms: number): void {
    this.now += ms
  }

  isAt(instant: HallTime): void {
    this.now = instant
  }

  publishes(settings: Settings): void {
    this.#must(managerZhao, { type: 'publishSettings', settings, baseSeq: this.hall.settingsSeq })
  }

  opensDay(): void {
    this.#must(managerZhao, { type: 'openDay' })
  }

  closesDay(rest: Partial<CommandOf<'closeDay'>> = {}): void {
    this.#must(managerZhao, { type: 'closeDay', ...rest })
  }

  seats(clerk: Actor, counterId: CounterId): void {
    this.#must(clerk, { type: 'openCounter', counterId })
  }

  pauses(clerk: Actor, reason = '会议'): void {
    this.#must(clerk, { type: 'pauseCounter', counterId: this.seatOf(clerk), reason })
  }

  /** The ticket's id is that of the visitor's name. */
  gives(
    visitor: string,
    serviceId: ServiceId,
    rest: Partial<CommandOf<'takeTicket'>> = {},
    actor: Actor = kiosk,
  ): void {
    this.#must(actor, { type: 'takeTicket', serviceIds: [serviceId], ...rest }, idOf(visitor))
    this.#visitors.set(idOf(visitor), visitor)
  }

  calls(clerk: Actor): void {
    this.#must(clerk, { type: 'callNext', counterId: this.seatOf(clerk) })
  }

  recalls(clerk: Actor): void {
    this.#must(clerk, { type: 'recall', counterId: this.seatOf(clerk) })
  }

  starts(clerk: Actor): void {
    this.#must(clerk, { type: 'startService', counterId: this.seatOf(clerk) })
  }

  finishes(clerk: Actor): void {
    this.#must(clerk, { type: 'finishService', counterId: this.seatOf(clerk) })
  }

  /** Calls, starts and finishes whoever is next. */
  serves(clerk: Actor): void {
    this.calls(clerk)
    this.starts(clerk)
    this.finishes(clerk)
  }

  /** Whom a counter calls one after the other, each served to the end. */
  callsInTurn(clerk: Actor, times: number): string[] {
    return Array.from({ length: times }, () => {
      this.calls(clerk)
      const calledId = this.counter(this.seatOf(clerk)).currentId ?? ''
      this.starts(clerk)
      this.finishes(clerk)
      return this.#visitors.get(calledId) ?? calledId
    })
  }

  /** The call and one recall without anybody coming, then the no-show. */
  misses(clerk: Actor): void {
    this.passes(10 * SECOND)
    this.recalls(clerk)
    this.passes(20 * SECOND)
    this.#must(clerk, { type: 'markNoShow', counterId: this.seatOf(clerk) })
  }

  returns(visitor: string): void {
    this.#must(kiosk, { type: 'returnTicket', ticketId: idOf(visitor) })
  }

  cancels(visitor: string): void {
    this.#must(kiosk, { type: 'cancelTicket', ticketId: idOf(visitor) })
  }

  closes(clerk: Actor): void {
    this.#must(clerk, { type: 'closeCounter', counterId: this.seatOf(clerk) })
  }

  holds(clerk: Actor, rest: Partial<CommandOf<'holdTicket'>> = {}): void {
    this.#must(clerk, { type: 'holdTicket', counterId: this.seatOf(clerk), ...rest })
  }

  resumes(clerk: Actor, visitor: string): void {
    this.#must(clerk, { type: 'resumeTicket', counterId: this.seatOf(clerk), ticketId: idOf(visitor) })
  }

  /** Transfers whoever is at the clerk's counter. */
  sends(clerk: Actor, to: CommandOf<'transferTicket'>['to'], rest: Partial<CommandOf<'transferTicket'>> = {}): void {
    const counterId = this.seatOf(clerk)
    this.#must(clerk, { type: 'transferTicket', counterId, expect: this.counter(counterId).currentId, to, ...rest })
  }

  postpones(visitor: string, calls: number): void {
    this.#must(kiosk, { type: 'postponeTicket', ticketId: idOf(visitor), calls })
  }

  confirms(visitor: string): void {
    this.#must(kiosk, { type: 'confirmPresence', ticketId: idOf(visitor) })
  }

  assigns(counterId: CounterId, services: ServedService[], rest: Partial<CommandOf<'assignServices'>> = {}): void {
    this.#must(managerZhao, { type: 'assignServices', counterId, services, anyway: true, ...rest })
  }

  /** Takes back what the clerk did last. */
  undoes(clerk: Actor): void {
    this.when(clerk, this.undoOf(clerk)).isAccepted()
  }

  undoOf(clerk: Actor): CommandOf<'undo'> {
    const commandId: CommandId = this.steps.findLast(({ actor }) => actor.id === clerk.id)?.commandId ?? ''
    return { type: 'undo', counterId: this.seatOf(clerk), commandId }
  }

  /** The hall's clockwork does what is due by now, each at its instant. */
  clockWorks(): void {
    const until = this.now
    for (const { at, command } of this.due().sort((a, b) => a.at - b.at)) {
      if (at > until) continue
      this.now = Math.max(at, this.hall.at)
      this.when(timer, command)
    }
    this.now = until
  }

  ticketOf(visitor: string): Ticket {
    const ticket = this.hall.tickets.get(idOf(visitor))
    if (!ticket) throw new Error(`${visitor} has no ticket`)
    return ticket
  }

  labelOf(visitor: string): string {
    return this.ticketOf(visitor).label
  }

  stateOf(visitor: string): Ticket['state']['name'] {
    return this.ticketOf(visitor).state.name
  }

  counter(counterId: CounterId): Counter {
    const counter = this.hall.counters.get(counterId)
    if (!counter) throw new Error(`no counter ${counterId}`)
    return counter
  }

  seatOf(clerk: Actor): CounterId {
    for (const { id, state } of this.hall.counters.values()) {
      if (state.name !== 'closed' && state.staffId === clerk.id) return id
    }
    throw new Error('nobody sits there')
  }

  autoCallAt(counterId: CounterId): HallTime | null {
    return autoCallAt(this.hall, this.counter(counterId))
  }

  due(): DueCommand[] {
    return dueCommands(this.hall, this.now)
  }

  rows<V extends ViewName>(view: V, of: string | null = null): Map<string, RowOf[V]> {
    return new Map(VIEW_SECTIONS[view].flatMap((section) => [...section.rows(this.hall, of, this.now)])) as Map<
      string,
      RowOf[V]
    >
  }

  #must(actor: Actor, asked: Asked, id?: string): void {
    this.when(actor, asked, id).isAccepted()
  }

  #upToDate(asked: Asked): Command {
    if (!('counterId' in asked) || 'expect' in asked || !NEEDS_EXPECT.has(asked.type)) return asked as Command
    return { ...asked, expect: this.hall.counters.get(asked.counterId)?.currentId ?? null } as Command
  }

  #takeStep(step: Omit<Step, 'seq' | 'hash'>): void {
    const sealed = sealStep(this.hall.hash, { seq: this.hall.seq + 1, ...step })
    const checkRows = notingRows(this.hall, this.now)
    checkRows(evolve(this.hall, sealed))
    this.steps.push(sealed)
    expect(linesOf(readHall(writeHall(this.hall))), 'the lines follow from the tickets').toEqual(linesOf(this.hall))
  }
}

const NEEDS_EXPECT = new Set([
  ...['callNext', 'callTicket', 'recall', 'startService', 'markNoShow', 'finishService'],
  ...['holdTicket', 'resumeTicket', 'serveVisitor'],
])
