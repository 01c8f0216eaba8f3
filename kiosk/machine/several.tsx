import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { firstTouch } from './first-touch.ts'
import { useModes } from './use-modes.tsx'
import type { Visiting } from './use-visit.ts'
import { type Chosen, START } from './visit.ts'

type SeveralProps = { chosen: Chosen; visiting: Visiting; where: 'title' | 'row' }

/**
 * For whoever has come for more than one thing. Beside the title, out of the way of everybody else; where few things
 * stand on the screen, or all of them low, with the other presses.
 */
export function Several({ chosen, visiting, where }: SeveralProps) {
  const { matters } = useWords().words.kiosk
  const { elder, reach } = useModes().modes
  if (chosen !== null || (where === 'row') !== (elder || reach)) return null
  return (
    <button
      type="button"
      className={where === 'row' ? 'press' : 'several'}
      onClick={firstTouch(() => visiting.go({ ...START, chosen: [] }))}
    >
      {matters.several}
    </button>
  )
}

/** Back from where a further matter is chosen: to those that are chosen by now, or to the start. */
export function backFrom(chosen: Chosen, { go }: Visiting): (() => void) | undefined {
  if (chosen === null) return undefined
  return () => go(chosen.length === 0 ? START : { at: 'matters', chosen, quickestFirst: false })
}
