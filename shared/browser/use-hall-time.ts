import { useEffect, useState } from 'react'
import { useHall } from './hall-provider.tsx'

/** Hall time that moves while one looks: for clocks and timers. */
export function useHallTime(everyMs = 1000): number {
  const { follower } = useHall()
  const [now, setNow] = useState(() => follower.clock.now())
  useEffect(() => {
    const show = () => setNow(follower.clock.now())
    const ticking = setInterval(show, everyMs)
    const deaf = follower.listen(show)
    return () => {
      clearInterval(ticking)
      deaf()
    }
  }, [follower, everyMs])
  return now
}
