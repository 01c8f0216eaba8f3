import { Label } from '@tingxu/shared/browser/ui/label.tsx'
import { TestClockBar } from '@tingxu/shared/browser/ui/test-clock-bar.tsx'
import { useHallTime } from '@tingxu/shared/browser/use-hall-time.ts'
import { useReloadWhenIdle } from '@tingxu/shared/browser/use-reload-when-idle.ts'
import { useView } from '@tingxu/shared/browser/use-view.ts'
import type { CounterId } from '@tingxu/shared/ids.ts'
import type { CounterRow, HallRow, SignServiceRow, SignTicketRow } from '@tingxu/shared/views.ts'
import { useEffect } from 'react'
import { charsOf } from '../board/chars.ts'
import { LostBand } from '../board/lost-band.tsx'
import { type RoomWords, useRoomWords } from '../room-words.ts'
import { trustIn } from '../stale.ts'
import { Elsewhere, namesOf } from './elsewhere.tsx'

/** The sign over one window: its number, and whom it serves. */
export function Sign({ counterId, number, gone }: { counterId: CounterId; number: number; gone: () => void }) {
  const { rows, connection, loaded } = useView('sign', counterId)
  const hall = rows.get('hall') as HallRow | undefined
  const counter = [...rows.values()].find((row) => row.kind === 'counter')
  const services = [...rows.values()].filter((row) => row.kind === 'sign-service').sort((a, b) => a.order - b.order)
  const current = rows.get('current') as SignTicketRow | undefined
  const words = useRoomWords(hall)
  const trust = trustIn(connection, useHallTime())
  const isThis = counter?.number === number
  useReloadWhenIdle(current === undefined)
  useEffect(() => {
    document.title = words.first.signTitle(number)
  }, [words, number])
  useEffect(() => {
    if (loaded && !isThis) gone()
  }, [loaded, isThis, gone])
  if (counter === undefined) return <main className="board empty">{words.first.connecting}</main>
  const serves = counter.state === 'open' && current !== undefined
  const since = connection.state === 'lost' ? connection.since : null
  return (
    <main className="sign" data-trust={trust} data-state={stateOf(counter, current)}>
      <LostBand hall={hall} since={since} words={words} advice={() => words.first.signLost} />
      <TestClockBar hall={hall} />
      <h1 className="no">
        <span>{words.first.signBefore}</span>
        <b data-digits={String(counter.number).length}>{counter.number}</b>
        <span>{words.first.signAfter}</span>
      </h1>
      <div className="what">
        {trust === 'hidden' && <AskAtDesk words={words} />}
        {trust !== 'hidden' && serves && <Current current={current} words={words} />}
        {trust !== 'hidden' && !serves && <Idle hall={hall} counter={counter} services={services} words={words} />}
      </div>
    </main>
  )
}

type SignState = 'off' | 'free' | 'called' | 'serving'

function stateOf(counter: CounterRow, current: SignTicketRow | undefined): SignState {
  if (counter.state !== 'open') return 'off'
  return current === undefined ? 'free' : current.state
}

type WhatProps = { hall: HallRow | undefined; counter: CounterRow; services: SignServiceRow[]; words: RoomWords }

/** Nobody is called here now: why, and where to go instead. */
function Idle({ hall, counter, services, words }: WhatProps) {
  const why = counter.state === 'open' ? 'free' : hall?.date === null ? 'day-closed' : 'paused'
  return (
    <>
      <p className="svc">{words.text(counter.name)}</p>
      <p className="does">{namesOf(services, words)}</p>
      <p className="stop" data-why={why}>
        {said(why, words.first)}
      </p>
      <p className="en" lang={words.secondLanguage ?? undefined}>
        {words.second && said(why, words.second)}
      </p>
      {why === 'paused' && <Elsewhere services={services} words={words} />}
    </>
  )
}

function said(why: 'free' | 'day-closed' | 'paused', words: RoomWords['first']): string {
  switch (why) {
    case 'free':
      return words.signFree
    case 'day-closed':
      return words.dayClosed
    case 'paused':
      return words.signPaused
  }
}

function Current({ current, words }: { current: SignTicketRow; words: RoomWords }) {
  const called = current.state === 'called'
  return (
    <>
      <p className="svc">{words.text(current.serviceName)}</p>
      <p className="state">
        {called ? words.first.signCalled : words.first.signServing}
        <span lang={words.secondLanguage ?? undefined}>
          {called ? words.second?.signCalled : words.second?.signServing}
        </span>
      </p>
      <p className="big" style={charsOf([current.label])}>
        <Label label={current.label} />
      </p>
    </>
  )
}

function AskAtDesk({ words }: { words: RoomWords }) {
  return (
    <>
      <p className="stop">{words.first.askAtDesk}</p>
      <p className="en" lang={words.secondLanguage ?? undefined}>
        {words.second?.askAtDesk}
      </p>
    </>
  )
}
