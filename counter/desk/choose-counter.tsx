import { timeIn } from '@tingxu/shared/browser/hall-zone.ts'
import { said } from '@tingxu/shared/browser/said.ts'
import { ConnectionBar } from '@tingxu/shared/browser/ui/connection-bar.tsx'
import { LanguageSwitch } from '@tingxu/shared/browser/ui/language-switch.tsx'
import { Plate } from '@tingxu/shared/browser/ui/plate.tsx'
import { TestClockBar } from '@tingxu/shared/browser/ui/test-clock-bar.tsx'
import { useCommand } from '@tingxu/shared/browser/use-command.ts'
import { useReloadWhenIdle } from '@tingxu/shared/browser/use-reload-when-idle.ts'
import { useView } from '@tingxu/shared/browser/use-view.ts'
import { useWords } from '@tingxu/shared/browser/use-words.tsx'
import type { CounterId, HallTime } from '@tingxu/shared/ids.ts'
import { DESK_ANSWER_MS_MAX } from '@tingxu/shared/limits.ts'
import type { BoardRow, CounterRow, HallRow } from '@tingxu/shared/views.ts'
import { useEffect, useRef, useState } from 'react'
import type { Staff } from '../session/use-session.ts'
import { Dialog } from './dialog.tsx'
import { PressButton } from './press-button.tsx'
import { ThemeSwitch } from './theme-switch.tsx'
import { useNumberTyped } from './use-number-typed.ts'

/** The counter that the clerk sat at until somebody else took it over or it closed. */
export type LeftCounter = { number: number; how: 'closed' | 'taken' }
type Asked = { counterId: CounterId; title: string; sentence: string; yes: string }
export type ChooseCounterProps = {
  left: LeftCounter | null
  sit: (counterId: CounterId) => void
  staff: Staff
  signOut: () => void
}

/** The counters of the hall as they stand now; a taken one is taken over only after a clear sentence (rule K1). */
export function ChooseCounter({ left, sit, staff, signOut }: ChooseCounterProps) {
  const { words, text } = useWords()
  const { rows, loaded } = useView('board')
  const { press, pending, answer } = useCommand()
  const [asked, setAsked] = useState<Asked | null>(null)
  const hall = rows.get('hall') as HallRow | undefined
  const counters = countersOf(rows)
  const numberOf = (id: unknown) => counters.find((counter) => counter.id === id)?.number ?? 0
  const list = useRef<HTMLUListElement>(null)
  useReloadWhenIdle(true)
  useNumberTyped(asked === null, (number) => {
    const place = counters.findIndex((counter) => counter.number === number)
    list.current?.querySelectorAll('button')[place]?.focus()
  })
  useEffect(() => {
    document.title = words.desk.choose.title
  }, [words])

  const open = async (counterId: CounterId, takeOver: boolean) => {
    setAsked(null)
    const command = { type: 'openCounter', counterId, ...(takeOver && { takeOver }) } as const
    const came = await press(command, { answerMs: DESK_ANSWER_MS_MAX })
    if (came?.kind === 'accepted') sit(counterId)
    if (came?.kind !== 'refused') return
    const number = numberOf(counterId)
    const ask = words.desk.choose
    if (came.refused === 'counter-taken') {
      const since = timeIn(hall?.zone, came.since as HallTime)
      setAsked({ counterId, title: ask.takeOverTitle(number), sentence: ask.taken(since), yes: ask.takeOver })
    }
    if (came.refused === 'already-seated') {
      const from = numberOf(came.counterId)
      setAsked({ counterId, title: ask.moveTitle(number), sentence: ask.elsewhere(from), yes: ask.move })
    }
  }

  return (
    <main className="choose">
      <TestClockBar hall={hall} />
      <header className="deskbar">
        <b>{hall === undefined ? words.common.connecting : text(hall.name)}</b>
        <span className="staff">{staff.name}</span>
        <div className="switches">
          <LanguageSwitch offered={hall?.languages} />
          <ThemeSwitch />
          <PressButton name={words.desk.choose.signOut} look="small" press={signOut} />
        </div>
      </header>
      <ConnectionBar zone={hall?.zone} />
      <h1>{words.desk.choose.title}</h1>
      <p className="quiet">{words.desk.choose.byNumber}</p>
      {left !== null && <p className="refusal">{words.desk.choose.left[left.how](left.number)}</p>}
      <p className="refusal" role="alert">
        {asked === null ? said(answer, words, hall?.zone) : ''}
      </p>
      {loaded && counters.length === 0 && <p>{words.desk.choose.none}</p>}
      <ul className="counters" ref={list}>
        {counters.map((counter) => (
          <li key={counter.id}>
            <button
              type="button"
              className="btn"
              data-state={counter.state}
              aria-disabled={pending === null ? undefined : true}
              onClick={() => open(counter.id, false)}
            >
              <Plate number={counter.number} look={counter.state === 'open' ? 'serving' : 'idle'} />
              <span>
                {text(counter.name)}
                <small>
                  {[counter.place && text(counter.place), words.desk.choose.state[counter.state]]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {asked !== null && (
        <Dialog title={asked.title} close={() => setAsked(null)}>
          <p>{asked.sentence}</p>
          <div className="answers">
            <button type="button" className="btn main" onClick={() => open(asked.counterId, true)}>
              {asked.yes}
            </button>
            <button type="button" className="btn" onClick={() => setAsked(null)}>
              {words.desk.choose.cancel}
            </button>
          </div>
        </Dialog>
      )}
    </main>
  )
}

function countersOf(rows: ReadonlyMap<string, BoardRow>): CounterRow[] {
  return [...rows.values()].filter((row) => row.kind === 'counter').sort((a, b) => a.number - b.number)
}
