import { PHONE_ALERT_MS, PHONE_ALERTS_MAX, PHONE_ASKS_MAX } from '@tingxu/shared/limits.ts'
import { useCallback, useEffect, useState } from 'react'

/** What the visitor should notice now: `of` tells one call from another. */
export type Alert = { what: 'call' | 'question'; of: string }

/** A call is not to be missed; a question comes before it and is calmer. */
const WAYS = {
  call: { times: PHONE_ALERTS_MAX, rings: 2, shakesMs: [500, 200, 500, 200, 500] },
  question: { times: PHONE_ASKS_MAX, rings: 1, shakesMs: [300] },
}

/** Makes itself felt and heard, a few times over, until the visitor has noticed. Null: there is nothing to notice. */
export function useAlert(alert: Alert | null, ring: (times: number) => void): { noticed: boolean; notice(): void } {
  const [noticedOf, setNoticedOf] = useState<string | null>(null)
  const { what, of } = alert ?? { what: 'call', of: null }
  const noticed = of === null || noticedOf === of
  useEffect(() => {
    if (of === null || noticed) return
    const { times, rings, shakesMs } = WAYS[what]
    let left = times
    const alert = () => {
      left -= 1
      if (left < 0) return clearInterval(alerting)
      vibrate(shakesMs)
      ring(rings)
    }
    const alerting = setInterval(alert, PHONE_ALERT_MS)
    alert()
    return () => clearInterval(alerting)
  }, [what, of, noticed, ring])
  return { noticed, notice: useCallback(() => setNoticedOf(of), [of]) }
}

/** Before the first touch a browser would not do it and complain. */
function vibrate(shakesMs: number[]) {
  if (navigator.userActivation?.hasBeenActive !== false) navigator.vibrate?.(shakesMs)
}
