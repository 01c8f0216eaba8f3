import type { Connection } from '@tingxu/shared/browser/connection.ts'
import type { HallTime } from '@tingxu/shared/ids.ts'
import { BOARD_HIDDEN_MS } from '@tingxu/shared/limits.ts'

/** How far what hangs on the wall may be believed. */
export type Trust = 'connecting' | 'live' | 'lost' | 'stale' | 'hidden'

/** Old numbers send people to the wrong window: first they are dated, then grey, then gone. */
export function trustIn(connection: Connection, now: HallTime): Trust {
  if (connection.state !== 'lost') return connection.state
  if (now - connection.since > BOARD_HIDDEN_MS) return 'hidden'
  return connection.stale ? 'stale' : 'lost'
}
