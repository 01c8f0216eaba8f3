import { useVoice } from '@tingxu/shared/browser/use-voice.ts'
import type { HallTime, ZoneId } from '@tingxu/shared/ids.ts'
import type { BoardRow, CallRow, VoiceRow } from '@tingxu/shared/views.ts'
import type { Spoken } from '@tingxu/shared/wire.ts'
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { boardVoice, listening, running, soundOfBoard, spokenOf } from './board-voice.ts'

export type HeardBoard = {
  rows: ReadonlyMap<string, BoardRow>
  calls: readonly CallRow[]
  zoneId: ZoneId | undefined
  /** How loud the hall wants the boards here, from 0 to 1. */
  volume: number
  now(): HallTime
}
/** The board's sound, for whoever draws the board. */
export type Sound = {
  speaking: boolean
  /** To be called within a touch, while people go unheard for want of one. */
  unlock: (() => void) | null
}

/** Announces the calls of the zones for which the server lets this board speak. */
export function useAnnouncer({ rows, calls, zoneId, volume, now }: HeardBoard): Sound {
  const [voice] = useState(() => boardVoice(location.search))
  useEffect(() => voice?.speaker.setVolume(volume), [voice, volume])
  useEffect(() => running(voice), [voice])
  const listen = useCallback((told: () => void) => listening(voice, told), [voice])
  const state = useSyncExternalStore(listen, () => soundOfBoard(voice))
  const touchNeeded = useSyncExternalStore(listen, () => voice?.speaker.touchNeeded === true)
  const speaking = useSyncExternalStore(listen, () => voice?.announcer.speaking === true)
  const { speaks, unheard } = useVoice(state, zoneId)
  const row = rows.get('voice') as VoiceRow | undefined
  useEffect(() => voice?.speaker.prepare(spokenOf(row?.languages ?? [])), [voice, row?.languages])
  useEffect(() => {
    // What cannot be heard does not wait either: it would be old when the sound comes.
    const mayBeHeard = state === 'ready' && row?.quiet === false
    voice?.announcer.hear({ calls, speaks: mayBeHeard ? speaks : NOTHING, languages: row?.languages ?? [], now: now() })
  }, [voice, state, calls, speaks, row, now])
  const unlock = useCallback(() => voice?.speaker.unlock(), [voice])
  return { speaking, unlock: touchNeeded && unheard.length > 0 ? unlock : null }
}

const NOTHING: readonly Spoken[] = []
