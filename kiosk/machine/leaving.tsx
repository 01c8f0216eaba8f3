import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { KIOSK_TICKET_MS } from '@tingxu/shared/limits.ts'
import type { ReactNode } from 'react'
import { firstTouch } from './first-touch.ts'
import { useCountdown } from './use-countdown.ts'
import { usePatience } from './use-modes.tsx'

/** Until the visitor has seen enough, or the next one comes. `children`: what stands with the press. */
export function Leaving({ done, children }: { done: () => void; children?: ReactNode }) {
  const { words } = useWords()
  const spanMs = usePatience()(KIOSK_TICKET_MS)
  const secondsLeft = useCountdown(spanMs, done)
  return (
    <div className="leaving">
      {children}
      <button type="button" className="press main" onClick={firstTouch(done)}>
        {words.kiosk.done}
      </button>
      <div className="count" aria-hidden="true">
        <span style={{ width: `${(100_000 * secondsLeft) / spanMs}%` }} />
      </div>
      <p className="back-in" role="timer">
        {words.kiosk.backIn(secondsLeft)}
      </p>
    </div>
  )
}
