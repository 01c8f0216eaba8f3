import { useCallback, useEffect, useSyncExternalStore } from 'react'
import { useHall } from './hall-provider.tsx'

/** Becomes the server's new version as soon as nobody is using the screen, once for each version. */
export function useReloadWhenIdle(idle: boolean) {
  const { follower } = useHall()
  const listen = useCallback((told: () => void) => follower.listen(told), [follower])
  const version = useSyncExternalStore(listen, () => follower.reloadVersion)
  useEffect(() => {
    if (idle && version !== null && firstTimeFor(version)) location.reload()
  }, [idle, version])
}

/** A page that comes back in its old version, from some cache, must not reload for ever. */
function firstTimeFor(version: string): boolean {
  try {
    if (sessionStorage.getItem(KEY) === version) return false
    sessionStorage.setItem(KEY, version)
    return true
  } catch {
    return false
  }
}

const KEY = 'tingxu.reloaded'
