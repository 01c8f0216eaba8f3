import { useEffect } from 'react'

/** Keeps the screen on while the visitor waits, where the browser may: on a secure page that is looked at. */
export function useWakeLock(wanted: boolean) {
  useEffect(() => {
    if (!wanted || !isSecureContext || !('wakeLock' in navigator)) return
    let held: WakeLockSentinel | null = null
    let over = false
    const hold = async () => {
      if (document.hidden) return
      // Refused when the battery is low: then the screen goes dark as it always does.
      const lock = await navigator.wakeLock.request('screen').catch(() => null)
      if (over) void lock?.release()
      else held = lock
    }
    void hold()
    document.addEventListener('visibilitychange', hold)
    return () => {
      over = true
      document.removeEventListener('visibilitychange', hold)
      void held?.release()
    }
  }, [wanted])
}
