import type { Command, CommandOf } from '@tingxu/shared/commands.ts'
import type { CommandId, CounterId, HallTime, ServiceId, TicketId } from '@tingxu/shared/ids.ts'
import type { Actor } from '../domain/events.ts'

/** A day without its calls: who came and when, who sat where, and what everybody's time at a counter was like. */
export type Script = {
  happenings: Happening[]
  /** For each ticket its times at counters, in order. */
  stints: ReadonlyMap<TicketId, readonly ScriptStint[]>
  /** For who was never called, and may be now. */
  typical: ReadonlyMap<ServiceId, ScriptStint>
}

/** What happens at an instant, however the calls go. */
export type Happening = { at: HallTime; id: CommandId; actor: Actor } & (
  | { what: 'asks'; command: Command }
  | { what: 'begins'; command: CommandOf<'openCounter'> | CommandOf<'resumeCounter'>; gapMs: number }
  | { what: 'pauses'; counterId: CounterId; reason: string; lastsMs: number | null; gapMs: number }
  /** Somebody came without a ticket. */
  | { what: 'serves'; counterId: CounterId; serviceId: ServiceId }
  /** `emptyFirst`: whoever left an empty queue behind stays until it is empty. */
  | { what: 'closes'; counterId: CounterId; emptyFirst: boolean }
)

/** A visitor's time at a counter: what was pressed there, so long after the call. */
export type ScriptStint = {
  serviceId: ServiceId
  presses: Press[]
  /** From when the counter was free until it called the next, if somebody could be called. */
  gapMs: number
  /** Who missed the call came back so long after, or never. */
  returnsAfterMs: number | null
  /** Who was held was called back so long after, or waited until the hold was over. */
  resumesAfterMs: number | null
}

export type Press = { afterMs: number; command: PressCommand }
export type PressCommand =
  | AtCounter<'startService'>
  | AtCounter<'recall'>
  | AtCounter<'markNoShow'>
  | AtCounter<'finishService'>
  | AtCounter<'holdTicket'>
  | Omit<CommandOf<'transferTicket'>, 'counterId' | 'expect' | 'ticketId'>
  | { type: 'cancelTicket' }

type AtCounter<T extends 'startService' | 'recall' | 'markNoShow' | 'finishService' | 'holdTicket'> = Omit<
  CommandOf<T>,
  'counterId' | 'expect'
>
