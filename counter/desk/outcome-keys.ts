import type { Outcome } from '@tingxu/shared/settings.ts'

/** The outcomes in the order of their keys. */
export const OUTCOME_KEYS = [
  { key: '1', outcome: 'done' },
  { key: '2', outcome: 'accepted' },
  { key: '3', outcome: 'missing-materials' },
  { key: '4', outcome: 'refused' },
  { key: '5', outcome: 'referred' },
] as const satisfies { key: string; outcome: Outcome }[]
