import { PHONE_ALERT_MS, PHONE_ALERTS_MAX } from '@tingxu/shared/limits.ts'
import { useCallback, useEffect, useState } from 'react'

/**
 * Makes itself felt and heard at every call and recall, a few times over, until the visitor has noticed. `call` names
 * the call that stands now; null while there is none.
 */
export function useTurnAlert(call: string | null, ring: (times: number) => void): { noticed: boolean; notice(): void } {
  const [noticedCall, setNoticedCall] = useState<string | null>(null)
  const noticed = call === null || noticedCall === call
  useEffect(() => {
    if (call === null || noticed) return
    let left = PHONE_ALERTS_MAX
    const alert = () => {
      left -= 1
      if (left < 0) return clearInterval(alerting)
      vibrate()
      ring(RINGS)
    }
    const alerting = setInterval(alert, PHONE_ALERT_MS)
    alert()
    return () => clearInterval(alerting)
  }, [call, noticed, ring])
  return { noticed, notice: useCallback(() => setNoticedCall(call), [call]) }
}

/** Before the first touch a browser would not do it and complain. */
function vibrate() {
  if (navigator.userActivation?.hasBeenActive !== false) navigator.vibrate?.(SHAKES_MS)
}

const RINGS = 2
const SHAKES_MS = [500, 200, 500, 200, 500]
