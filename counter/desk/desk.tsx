import { useView } from '@tingxu/shared/browser/use-view.ts'
import type { CounterId } from '@tingxu/shared/ids.ts'
import { useEffect } from 'react'
import type { Staff } from '../session/use-session.ts'
import type { LeftCounter } from './choose-counter.tsx'
import { DeskAtWork } from './desk-at-work.tsx'
import { deskNowOf } from './desk-rows.ts'
import { KeyMapProvider } from './use-key-map.tsx'
import { Waiting } from './waiting.tsx'

export type DeskProps = { counterId: CounterId; staff: Staff; stand: (left: LeftCounter | null) => void }

/** One counter as its clerk sees it, for as long as it is hers. */
export function Desk({ counterId, staff, stand }: DeskProps) {
  const { rows, refused } = useView('desk', counterId)
  const desk = deskNowOf(rows)
  const mine = desk !== null && desk.counter.staffId === staff.id && refused === null
  const gone = refused !== null || (desk !== null && !mine)
  const number = desk?.counter.number
  const how = desk?.counter.state === 'closed' ? 'closed' : 'taken'
  useEffect(() => {
    if (gone) stand(number === undefined ? null : { number, how })
  }, [gone, number, how, stand])
  if (!mine) return <Waiting />
  return (
    <KeyMapProvider staffId={staff.id}>
      <DeskAtWork desk={desk} staff={staff} stood={() => stand(null)} />
    </KeyMapProvider>
  )
}
