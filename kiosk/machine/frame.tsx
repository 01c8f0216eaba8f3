import { Clock } from '@tingxu/shared/browser/ui/clock.tsx'
import { ConnectionBar } from '@tingxu/shared/browser/ui/connection-bar.tsx'
import { TestClockBar } from '@tingxu/shared/browser/ui/test-clock-bar.tsx'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { HallRow } from '@tingxu/shared/views.ts'
import { type ReactNode, useEffect } from 'react'
import { ModesBar } from './modes-bar.tsx'
import { useModes } from './use-modes.tsx'

type FrameProps = { hall: HallRow; stale: boolean; scanner: boolean; children: ReactNode }

/** What stands on every screen of the machine: whose hall it is, the time, the link, and how it can be had. */
export function Frame({ hall, stale, scanner, children }: FrameProps) {
  const { text, words } = useWords()
  const { elder, reach } = useModes().modes
  useEffect(() => {
    document.title = words.kiosk.title
  }, [words])
  const worn = [stale && 'stale', elder && 'elder', reach && 'reach'].filter(Boolean).join(' ')
  return (
    <main className={`kiosk ${worn}`}>
      <div className="bars">
        <TestClockBar hall={hall} />
        <ConnectionBar zone={hall.zone}>{words.kiosk.lostMeanwhile}</ConnectionBar>
      </div>
      <header className="hallbar">
        <b>{text(hall.name)}</b>
        <Clock zone={hall.zone} />
      </header>
      <div className="content">{children}</div>
      {scanner && <ScanHint />}
      <ModesBar offered={hall.languages} />
    </main>
  )
}

/** Where a ticket can be held. */
function ScanHint() {
  const { hint, hintText } = useWords().words.kiosk.scan
  return (
    <aside className="scan">
      <p>
        <b>{hint}</b>
        <span>{hintText}</span>
      </p>
      <svg className="slot" viewBox="0 0 112 80" aria-hidden="true">
        <path d="M4 24V4h24M108 24V4H84M4 56v20h24M108 56v20H84M22 40h68" />
      </svg>
    </aside>
  )
}
