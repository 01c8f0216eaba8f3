import { SOUND_STILL_MS_MAX } from '@tingxu/shared/limits.ts'
import type { SoundState } from '@tingxu/shared/wire.ts'

/** What is known of a sound card's clock: where it stood, and since when by the device's own forward-only clock. */
export type CardWatch = { seconds: number; movedAtMs: number; openedAtMs: number; moves: boolean }
type CardNow = { state: string; seconds: number }

export function newWatch({ seconds }: CardNow, nowMs: number): CardWatch {
  return { seconds, movedAtMs: nowMs, openedAtMs: nowMs, moves: false }
}

export function watchAfter(watch: CardWatch, { seconds }: CardNow, nowMs: number): CardWatch {
  return seconds === watch.seconds ? watch : { ...watch, seconds, movedAtMs: nowMs, moves: true }
}

/** A clock that stands still: whatever is played, nobody hears it. */
export function isStill({ movedAtMs }: CardWatch, nowMs: number): boolean {
  return nowMs - movedAtMs > SOUND_STILL_MS_MAX
}

/**
 * Whether the card can be heard. A card that was opened just now is what the one before it was, until it shows what it
 * is: the hall need not hear of every card.
 */
export function soundOf(before: SoundState, card: CardNow, watch: CardWatch, nowMs: number): SoundState {
  if (card.state === 'running' && isStill(watch, nowMs)) return 'none'
  if (card.state === 'running') return watch.moves ? 'ready' : before
  return isSettling(watch, nowMs) ? before : 'locked'
}

/** Browsers say after a moment whether they let a page be heard. */
export function isSettling({ openedAtMs }: CardWatch, nowMs: number): boolean {
  return nowMs - openedAtMs < SETTLING_MS
}

const SETTLING_MS = 1_000
