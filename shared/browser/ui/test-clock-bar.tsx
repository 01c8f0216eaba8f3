import type { HallRow } from '@tingxu/shared/views.ts'
import { WORDS } from '@tingxu/shared/words/words.ts'

/** A hall with a test clock says so on every screen, in every language at once. */
export function TestClockBar({ hall }: { hall: HallRow | undefined }) {
  if (hall?.testClock !== true) return null
  const said = Object.values(WORDS)
    .map((words) => words.common.testClock)
    .join(' ')
  return (
    <aside className="test-clock" aria-label={said}>
      {said}
    </aside>
  )
}
