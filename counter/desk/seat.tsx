import { useHall } from '@tingxu/shared/browser/hall-provider.tsx'
import { keepSeat, seatKept } from '@tingxu/shared/browser/seat-kept.ts'
import { useCallback, useState } from 'react'
import type { Staff } from '../session/use-session.ts'
import { ChooseCounter, type LeftCounter } from './choose-counter.tsx'
import { Desk } from './desk.tsx'

/** At a counter or not. */
export function Seat({ staff, signOut }: { staff: Staff; signOut: () => void }) {
  const { hallId } = useHall()
  const [counterId, setCounterId] = useState(() => seatKept(hallId))
  const [left, setLeft] = useState<LeftCounter | null>(null)
  const sit = useCallback(
    (next: string | null, lost: LeftCounter | null = null) => {
      keepSeat(hallId, next)
      setCounterId(next)
      setLeft(lost)
    },
    [hallId],
  )
  const stand = useCallback((lost: LeftCounter | null) => sit(null, lost), [sit])
  if (counterId === null) return <ChooseCounter left={left} sit={sit} staff={staff} signOut={signOut} />
  return <Desk key={counterId} counterId={counterId} staff={staff} stand={stand} />
}
