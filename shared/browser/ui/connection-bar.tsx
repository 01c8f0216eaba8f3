import type { ReactNode } from 'react'
import { timeIn } from '../hall-zone.ts'
import { useConnection } from '../use-view.ts'
import { useWords } from '../use-words.tsx'

/** Says nothing while live; since when the link is lost, once it is. `children`: what that means on this screen. */
export function ConnectionBar({ zone, children }: { zone?: string | undefined; children?: ReactNode }) {
  const connection = useConnection()
  const { words } = useWords()
  return (
    <div role="alert">
      {connection.state === 'lost' && (
        <p className="connection-bar">
          <b>{words.common.lostSince(timeIn(zone, connection.since))}</b>
          <span>{children ?? words.common.lostHeals}</span>
        </p>
      )}
    </div>
  )
}
