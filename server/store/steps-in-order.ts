import type { CommandId, HallId } from '@tingxu/shared/ids.ts'
import type { Step } from '../domain/events.ts'
import type { LogHead } from './hall-log.ts'

/** Before the first step. */
export const EMPTY_HEAD: LogHead = { seq: 0, hash: '0'.repeat(64) }

/** Throws unless the steps go on exactly where the log ends: a gap or a repeated place is a fault of the caller. */
export function mustFollow(hallId: HallId, head: LogHead, steps: readonly Step[]): void {
  let next = head.seq + 1
  for (const { seq } of steps) {
    if (seq !== next) throw new OutOfOrder(`hall ${hallId}: step ${seq} was offered where ${next} is next`)
    next += 1
  }
}

/** Throws if a command id is in the hall's log already, or twice among the steps. */
export function mustBeNew(hallId: HallId, steps: readonly Step[], known: (commandId: CommandId) => boolean): void {
  const offered = new Set<CommandId>()
  for (const { commandId } of steps) {
    if (known(commandId) || offered.has(commandId)) throw new CommandRepeated(`hall ${hallId}: command ${commandId}`)
    offered.add(commandId)
  }
}

/** What was to be written does not go on where the log ends. Nothing was written. */
export class OutOfOrder extends Error {
  override name = 'OutOfOrder'
}

/** A command that has its step already was to be given a second one. Nothing was written. */
export class CommandRepeated extends Error {
  override name = 'CommandRepeated'
}
