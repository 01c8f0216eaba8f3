import { timeIn } from '@tingxu/shared/browser/hall-zone.ts'
import type { HallTime } from '@tingxu/shared/ids.ts'
import type { HallRow } from '@tingxu/shared/views.ts'
import type { RoomWords } from '../room-words.ts'

type LostBandProps = {
  hall: HallRow | undefined
  since: HallTime | null
  words: RoomWords
  /** What the screen still shows, and whom to ask instead. */
  advice: (time: string) => string
}

/** Since when the screen does not hear the hall. */
export function LostBand({ hall, since, words, advice }: LostBandProps) {
  const time = since !== null && hall !== undefined ? timeIn(hall.zone, since) : null
  return (
    <div className="lost" role="alert">
      <b>{time !== null && words.first.lostSince(time)}</b>
      <p>
        <span>{time !== null && advice(time)}</span>
        <span lang={words.secondLanguage ?? undefined}>{time !== null && words.second?.lostShort(time)}</span>
      </p>
    </div>
  )
}
