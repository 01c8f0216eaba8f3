import { useHallTime } from '@tingxu/shared/browser/use-hall-time.ts'
import { useReloadWhenIdle } from '@tingxu/shared/browser/use-reload-when-idle.ts'
import { useView } from '@tingxu/shared/browser/use-view.ts'
import type { ZoneId } from '@tingxu/shared/ids.ts'
import type { NoteRow } from '@tingxu/shared/views.ts'
import { useEffect, useMemo } from 'react'
import { useRoomWords } from '../room-words.ts'
import { trustIn } from '../stale.ts'
import { SoundButton } from '../voice/sound-button.tsx'
import { useAnnouncer } from '../voice/use-announcer.ts'
import { boardRowsFrom, type Look } from './board-rows.ts'
import { LastCalls } from './last-calls.tsx'
import { LostBand } from './lost-band.tsx'
import { Missed } from './missed.tsx'
import { Notices } from './notices.tsx'
import { Stage } from './stage.tsx'
import { Top } from './top.tsx'
import { useStage } from './use-stage.ts'
import { Waiting } from './waiting.tsx'

/**
 * The board of a hall or a zone. It hangs for weeks: every part is always there and only its words change, so that
 * the page never grows.
 */
export function Board({ zoneId }: { zoneId?: ZoneId }) {
  const { rows, connection, refused, loaded, now } = useView('board', zoneId)
  const shown = useMemo(() => boardRowsFrom(rows.values()), [rows])
  const { hall, calls, missed, waiting, notes, places, crowded, look } = shown
  const words = useRoomWords(hall)
  const trust = trustIn(connection, useHallTime())
  const stage = useStage(calls, now)
  const calling = trust === 'live' && stage.lines.length > 0
  const sound = useAnnouncer({ rows, calls, zoneId, volume: look.volume, now })
  useReloadWhenIdle(!calling && !sound.speaking)
  useEffect(() => {
    document.title = words.first.title
  }, [words])
  if (!loaded)
    return <main className="board empty">{refused === null ? words.first.connecting : words.first.zoneUnknown}</main>
  const resting = calling
    ? calls.filter((call) => stage.lines.every((line) => line.call.ticketId !== call.ticketId))
    : calls
  const since = connection.state === 'lost' ? connection.since : null
  const advice = trust === 'hidden' ? () => words.first.ticketsStayValid : words.first.lostNumbers
  return (
    <main
      className="board"
      data-trust={trust}
      data-calling={calling}
      data-lines={stage.lines.length}
      data-crowded={crowded}
      data-notices={look.notices && notes.length > 0}
      data-without={withoutOf(look)}
    >
      <LostBand hall={hall} since={since} words={words} advice={advice} />
      <Top hall={hall} words={words}>
        <SoundButton sound={sound} words={words} />
      </Top>
      <Stage lines={calling ? stage.lines : []} places={places} words={words} />
      <LastCalls calls={resting} hall={hall} since={since} calling={calling} words={words} />
      <Missed missed={missed} words={words} />
      <Waiting services={waiting} crowded={crowded} words={words} />
      <Notices notes={look.notices ? notes : NONE} words={words} />
      <p className="ask" hidden={trust !== 'hidden'}>
        <b>{words.first.askAtDesk}</b>
        <span lang={words.secondLanguage ?? undefined}>{words.second?.askAtDesk}</span>
      </p>
    </main>
  )
}

/** For the style sheet: the calls take the room of what the hall does not want here. */
const withoutOf = ({ missed, waiting }: Look) => [!missed && 'missed', !waiting && 'waiting'].filter(Boolean).join(' ')

const NONE: NoteRow[] = []
