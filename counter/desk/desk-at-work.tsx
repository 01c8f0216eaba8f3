import { timeIn } from '@tingxu/shared/browser/hall-zone.ts'
import { ConnectionBar } from '@tingxu/shared/browser/ui/connection-bar.tsx'
import { TestClockBar } from '@tingxu/shared/browser/ui/test-clock-bar.tsx'
import { useReloadWhenIdle } from '@tingxu/shared/browser/use-reload-when-idle.ts'
import { useView } from '@tingxu/shared/browser/use-view.ts'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import { useRef, useState } from 'react'
import type { Staff } from '../session/use-session.ts'
import { DeskBar } from './desk-bar.tsx'
import type { DeskNow } from './desk-rows.ts'
import { foundTickets } from './find.ts'
import { HeldList } from './held-list.tsx'
import { MissedList } from './missed-list.tsx'
import { OnPaper } from './on-paper.tsx'
import { PaperQueue } from './paper-queue.tsx'
import type { MeantTicket, Question } from './question.ts'
import { Queue } from './queue.tsx'
import { Spoken } from './spoken.tsx'
import { Switches } from './switches.tsx'
import { useDeskPresses } from './use-desk-presses.ts'
import { useDeskTitle } from './use-desk-title.ts'
import { usePrinting } from './use-printing.ts'
import { WhoIsNext } from './who-is-next.tsx'
import { Workplace } from './workplace.tsx'

/** The whole desk: the ticket in hand with its keys, and beside it who comes. */
export function DeskAtWork({ desk, staff, stood }: { desk: DeskNow; staff: Staff; stood: () => void }) {
  const { words } = useWords()
  const { connection, now } = useView('desk', desk.counter.id)
  const presses = useDeskPresses(desk.counter.id, desk.hall.zone)
  const { printing, print } = usePrinting()
  const field = useRef<HTMLInputElement>(null)
  const [typed, type] = useState('')
  const [asked, ask] = useState<Question | null>(null)
  const live = connection.state !== 'lost'
  const stale = connection.state === 'lost' && connection.stale
  const since = connection.state === 'lost' ? connection.since : null
  useDeskTitle(desk, live)
  useReloadWhenIdle(desk.current === null && !presses.busy && asked === null)
  const mean = (ticket: MeantTicket) => ask({ about: 'ticket', ticket })
  return (
    <>
      <div className={stale ? 'desk old' : 'desk'}>
        <TestClockBar hall={desk.hall} />
        <DeskBar desk={desk} staff={staff} />
        <ConnectionBar zone={desk.hall.zone}>{words.desk.lost}</ConnectionBar>
        <Spoken desk={desk} />
        <main className="work">
          <Workplace
            desk={desk}
            live={live}
            presses={presses}
            asked={asked}
            ask={ask}
            find={() => field.current?.focus()}
            print={print}
          />
        </main>
        <aside className="side" aria-label={words.desk.queue.title}>
          {since === null ? <WhoIsNext desk={desk} /> : <OnPaper at={timeIn(desk.hall.zone, since)} print={print} />}
          <HeldList desk={desk} live={live} typed={typed} presses={presses} ask={ask} />
          <Queue
            desk={desk}
            since={since}
            find={{ typed, type, field }}
            found={foundTickets(desk, typed)}
            mean={mean}
          />
          <MissedList desk={desk} live={live} typed={typed} mean={mean} comeBack={presses.comeBack} />
        </aside>
        <Switches desk={desk} live={live} presses={presses} stood={stood} />
      </div>
      {printing && <PaperQueue desk={desk} at={since ?? now()} />}
    </>
  )
}
