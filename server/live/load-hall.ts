import type { HallId } from '@tingxu/shared/ids.ts'
import { brokenLink } from '../domain/chain.ts'
import type { ClockKind } from '../domain/events.ts'
import { evolve } from '../domain/evolve.ts'
import { emptyHall, type Hall } from '../domain/hall.ts'
import { readHall, SNAPSHOT_FORMAT } from '../domain/snapshot.ts'
import type { HallLog } from '../store/hall-log.ts'

const PAGE = 2000

/** A hall as its log has it: the last checkpoint and the steps after it, each checked against the chain. */
export async function loadHall(log: HallLog, hallId: HallId, clock: ClockKind): Promise<Hall> {
  const checkpoint = await log.lastCheckpoint(hallId, SNAPSHOT_FORMAT)
  const hall = checkpoint ? readHall(checkpoint.state) : emptyHall(hallId, clock)
  for (;;) {
    const steps = await log.readAfter(hallId, hall.seq, PAGE)
    if (steps.length === 0) return hall
    const broken = brokenLink(hall, steps)
    if (broken) throw new ChainBroken(hallId, broken.seq)
    for (const step of steps) evolve(hall, step)
  }
}

/** The log is not the one that was written: the hall must not be served from it. */
export class ChainBroken extends Error {
  override name = 'ChainBroken'

  constructor(hallId: HallId, seq: number) {
    super(`the log of hall ${hallId} does not hold at step ${seq}`)
  }
}
