import type { WaitingPlace } from '@tingxu/shared/call-reasons.ts'
import type { PlacePromise } from '../ticket.ts'

/** A promised place as screens know it. */
export function placeOf(promise: PlacePromise | null): WaitingPlace | null {
  return promise === null ? null : promise.kind === 'first' ? promise.reason : promise.kind
}
