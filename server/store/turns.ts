import type { HallId } from '@tingxu/shared/ids.ts'
import type { Turn } from './hall-log.ts'

/** One at a time for each hall, in the order of asking; halls do not wait for each other. */
export function turnsByHall(): InTurn {
  const last = new Map<HallId, Promise<unknown>>()
  return (hallId, work) => {
    const turn = (last.get(hallId) ?? Promise.resolve()).then(work, work)
    last.set(hallId, turn)
    // A hall nobody writes to leaves nothing in memory.
    const forget = () => void (last.get(hallId) === turn && last.delete(hallId))
    turn.then(forget, forget)
    return turn
  }
}

export type InTurn = <T>(hallId: HallId, work: () => Promise<T>) => Promise<T>

/** Lends a turn for as long as the work lasts. Kept and used later it would write between others, so it refuses. */
export async function lend<T>(turn: Turn, work: (turn: Turn) => Promise<T>): Promise<T> {
  let over = false
  const append: Turn['append'] = async (steps) => {
    if (over) throw new Error('this turn is over; ask for another one')
    await turn.append(steps)
  }
  try {
    return await work({ ...turn, append })
  } finally {
    over = true
  }
}
