import './older-browsers.ts'
import {
  applyDelta,
  type Delta,
  digestOf,
  fromSnapshot,
  type Held,
  type Pulse,
  type Snapshot,
} from '@tingxu/shared/deltas.ts'
import type { Follow } from '@tingxu/shared/wire.ts'

/** One view as a screen knows it. `held` outlives a lost link: old rows with the time beside them beat an empty screen. */
export type FollowedView = {
  follow: Follow
  state: 'asking' | 'current' | 'refused'
  held: Held | null
  refused: string | null
}

export const keyOf = ({ hallId, view, of }: Follow) => JSON.stringify([hallId, view, of ?? null])

export function askedFor(follow: Follow): FollowedView {
  return { follow, state: 'asking', held: null, refused: null }
}

export function afterAnswer(view: FollowedView, answer: Snapshot | { refused: string }): FollowedView {
  if ('refused' in answer) return { ...view, state: 'refused', refused: answer.refused }
  return { ...view, state: 'current', held: fromSnapshot(answer), refused: null }
}

/** A delta that does not begin where this view stands means that something was missed: ask again. */
export function afterDelta(view: FollowedView, delta: Delta): FollowedView {
  if (view.state !== 'current' || view.held === null) return view
  const held = applyDelta(view.held, delta)
  return held === null ? { ...view, state: 'asking' } : { ...view, held }
}

/** The pulse's digest is of all rows: whatever went wrong unnoticed, it does not stay for longer than a pulse. */
export function afterPulse(view: FollowedView, pulse: Pulse): FollowedView {
  if (view.state !== 'current' || view.held === null) return view
  return digestOf(view.held.rows) === pulse.digest ? view : { ...view, state: 'asking' }
}
