import { timeIn } from '@tingxu/shared/browser/hall-zone.ts'
import { ConnectionBar } from '@tingxu/shared/browser/ui/connection-bar.tsx'
import { TestClockBar } from '@tingxu/shared/browser/ui/test-clock-bar.tsx'
import { useReloadWhenIdle } from '@tingxu/shared/browser/use-reload-when-idle.ts'
import { useView } from '@tingxu/shared/browser/use-view.ts'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { CounterId } from '@tingxu/shared/ids.ts'
import { useEffect } from 'react'
import type { LeftCounter } from './choose-counter.tsx'
import { DeskBar } from './desk-bar.tsx'
import { type DeskNow, deskNowOf } from './desk-rows.ts'
import { MissedList } from './missed-list.tsx'
import { Queue } from './queue.tsx'
import { Spoken } from './spoken.tsx'
import { useDeskPresses } from './use-desk-presses.ts'
import { useDeskTitle } from './use-desk-title.ts'
import type { Staff } from './use-session.ts'
import { Waiting } from './waiting.tsx'
import { Workplace } from './workplace.tsx'

export type DeskProps = { counterId: CounterId; staff: Staff; stand: (left: LeftCounter | null) => void }

/** One counter as its clerk sees it. */
export function Desk({ counterId, staff, stand }: DeskProps) {
  const { rows, refused } = useView('desk', counterId)
  const desk = deskNowOf(rows)
  const mine = desk !== null && desk.counter.staffId === staff.id && refused === null
  const gone = refused !== null || (desk !== null && !mine)
  const number = desk?.counter.number
  useEffect(() => {
    if (gone) stand(number === undefined ? null : { number })
  }, [gone, number, stand])
  return mine ? <DeskAtWork desk={desk} staff={staff} stand={stand} /> : <Waiting />
}

function DeskAtWork({ desk, staff, stand }: { desk: DeskNow; staff: Staff; stand: DeskProps['stand'] }) {
  const { words } = useWords()
  const { connection } = useView('desk', desk.counter.id)
  const presses = useDeskPresses(desk.counter.id, desk.hall.zone)
  const live = connection.state !== 'lost'
  const oldFrom = connection.state === 'lost' ? timeIn(desk.hall.zone, connection.since) : null
  useDeskTitle(desk, live)
  useReloadWhenIdle(desk.current === null && !presses.busy)
  return (
    <div className={connection.state === 'lost' && connection.stale ? 'desk old' : 'desk'}>
      <TestClockBar hall={desk.hall} />
      <DeskBar desk={desk} staff={staff} live={live} presses={presses} stood={() => stand(null)} />
      <ConnectionBar zone={desk.hall.zone}>{words.desk.lost}</ConnectionBar>
      <Spoken desk={desk} />
      <main className="work">
        <Workplace desk={desk} live={live} presses={presses} />
      </main>
      <aside className="side">
        <Queue desk={desk} oldFrom={oldFrom} />
        <MissedList desk={desk} live={live} comeBack={presses.comeBack} />
      </aside>
    </div>
  )
}
