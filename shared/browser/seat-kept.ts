import type { CounterId, HallId } from '@tingxu/shared/ids.ts'
import { keptHere } from './pending-commands.ts'

/** Where the clerk of this browser sat: only a hint after a reload, the hall's rows say who really sits there. */
export function seatKept(hallId: HallId): CounterId | null {
  return keptHere()?.getItem(keyOf(hallId)) ?? null
}

export function keepSeat(hallId: HallId, counterId: CounterId | null) {
  if (counterId === null) keptHere()?.removeItem(keyOf(hallId))
  else keptHere()?.setItem(keyOf(hallId), counterId)
}

const keyOf = (hallId: HallId) => `tingxu.seat.${hallId}`
