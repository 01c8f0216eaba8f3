/** Why a call was this ticket's: the first of these that holds (rule Q8). */
export const CALL_REASONS = [
  'chosen',
  'without-ticket',
  'resumed',
  'returned',
  'transferred',
  'booked',
  'stand-in',
  'assist',
  'absolute',
  'after-absolute',
  'earliest-due',
  'accumulating',
  'alternating',
] as const
export type CallReason = (typeof CALL_REASONS)[number]

/** A promised place of somebody who waits (rule Q7). */
export type WaitingPlace = 'resumed' | 'returned' | 'transferred' | 'later' | 'booked'
