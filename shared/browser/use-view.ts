import type { RowOf, ViewName } from '@tingxu/shared/views.ts'
import { useCallback, useLayoutEffect, useMemo, useSyncExternalStore } from 'react'
import type { Connection } from './connection.ts'
import { useHall } from './hall-provider.tsx'

export type Viewed<Row> = {
  /** Empty until the first snapshot; kept while the link is lost. */
  rows: ReadonlyMap<string, Row>
  /** Whether a snapshot ever came. */
  loaded: boolean
  /** Why the hall will not show this view, if it will not. */
  refused: string | null
  connection: Connection
  /** Hall time. */
  now(): number
}

/** Follows one view while the component is there. */
export function useView<View extends ViewName>(view: View, of?: string): Viewed<RowOf[View]> {
  const { hallId, follower } = useHall()
  const follow = useMemo(() => ({ hallId, view, ...(of === undefined ? {} : { of }) }), [hallId, view, of])
  useLayoutEffect(() => follower.follow(follow), [follower, follow])
  const listen = useCallback((told: () => void) => follower.listen(told), [follower])
  const followed = useSyncExternalStore(listen, () => follower.viewOf(follow))
  const connection = useConnection()
  const rows = (followed.held?.rows ?? NO_ROWS) as ReadonlyMap<string, RowOf[View]>
  const now = useCallback(() => follower.clock.now(), [follower])
  return { rows, loaded: followed.held !== null, refused: followed.refused, connection, now }
}

export function useConnection(): Connection {
  const { follower } = useHall()
  const listen = useCallback((told: () => void) => follower.listen(told), [follower])
  return useSyncExternalStore(listen, () => follower.connection)
}

const NO_ROWS = new Map<string, never>()
