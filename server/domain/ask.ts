import type { Command, CommandOf, CommandType } from '@tingxu/shared/commands.ts'
import type { CommandId, HallTime } from '@tingxu/shared/ids.ts'
import type { Refusal } from '@tingxu/shared/refusals.ts'
import type { Right } from '@tingxu/shared/roles.ts'
import type { Actor, Event } from './events.ts'

/** A command as the hall is asked it: named, at the instant of its turn, by somebody. */
export type Ask<C extends Command = Command> = {
  id: CommandId
  at: HallTime
  actor: Actor
  command: C
  /** Rights that were taken from the asker (rules C9, C10); none unless said. */
  denied?: readonly Right[]
}
export type AskOf<T extends CommandType> = Ask<CommandOf<T>>

/** What happens, or why not. No events: the state asked for already is; nothing happens. */
export type Decision = readonly Event[] | Refusal

export const QUIET: Decision = []

export function isRefusal(decision: Decision): decision is Refusal {
  return !Array.isArray(decision)
}
