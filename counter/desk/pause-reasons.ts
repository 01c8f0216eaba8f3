import type { Words } from '@tingxu/shared/words/words.ts'

export type PauseReason = keyof Words['desk']['pause']['reasons']

/** Why a clerk pauses, by id, in the order of the keys; the words stand in the language files. */
export const PAUSE_REASONS: readonly PauseReason[] = ['meal', 'away', 'meeting', 'training', 'system', 'other']
