import type { CommandId, HallId, HallTime } from '@tingxu/shared/ids.ts'
import type { Step } from '../domain/events.ts'

/**
 * The promise of the log, kept by memory, SQLite and (later) PostgreSQL, and checked by one contract suite
 * in tests/store. `live` knows the log only as these types.
 */
export type HallLog = {
  /**
   * One turn of a hall. No other writer, of this process or another, is between its first read and its last
   * write. Work that throws before it appends leaves nothing behind; what `append` has promised stays. The
   * turn ends with the work. Do not ask for a second turn of the same hall inside: it waits for this one.
   */
  inTurn<T>(hallId: HallId, work: (turn: Turn) => Promise<T>): Promise<T>
  /** Steps after `seq` in order, at most `limit`. */
  readAfter(hallId: HallId, seq: number, limit: number): Promise<Step[]>
  /** The last place of a hall's order and its hash; seq 0 and 64 zeros for a hall without steps. */
  head(hallId: HallId): Promise<LogHead>
  /** The steps up to `seq` that published settings, without what they published, newest first, at most `limit`. */
  publications(hallId: HallId, seq: number, limit: number): Promise<Publication[]>
  /** Every hall that has steps. */
  hallIds(): Promise<HallId[]>
  /** Tells that a hall's log has grown by another process. Returns how to stop listening. */
  onNudge(listener: (hallId: HallId) => void): () => void
  saveCheckpoint(hallId: HallId, checkpoint: Checkpoint): Promise<void>
  /** The newest checkpoint of this format whose hash is that of the step at its seq, and that step before an instant. */
  lastCheckpoint(hallId: HallId, format: number, before?: HallTime): Promise<Checkpoint | null>
  close(): Promise<void>
}

export type Turn = {
  head(): Promise<LogHead>
  readAfter(seq: number, limit: number): Promise<Step[]>
  /** The steps that these commands led to, in whatever hall; asked once a turn, for all that wait. */
  stepsOf(commandIds: readonly CommandId[]): Promise<Map<CommandId, StepFound>>
  /**
   * Puts steps on disk, all or none, in one commit; when the promise is kept they outlive a power cut.
   * Refuses a gap and a repeated seq (throws OutOfOrder) and a command id that the hall's log already has
   * (throws CommandRepeated). A full disk is StorageFull, a failing one StorageBroken, and every append after
   * that as well.
   */
  append(steps: readonly Step[]): Promise<void>
}

export type LogHead = { seq: number; hash: string }
export type Publication = Pick<Step, 'seq' | 'at' | 'actor'>
export type StepFound = { hallId: HallId; step: Step }

/** A hall as it stood after `seq`, as JSON. `format` is raised whenever the shape changes. */
export type Checkpoint = { seq: number; hash: string; format: number; state: string }

/** The disk is full: nothing was written, reading goes on. */
export class StorageFull extends Error {
  override name = 'StorageFull'
}

/** The disk failed under a write. What was acknowledged is safe; the process must stop and look (exit 70). */
export class StorageBroken extends Error {
  override name = 'StorageBroken'
}
