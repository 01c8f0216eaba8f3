import { timeIn } from '@tingxu/shared/browser/hall-zone.ts'
import type { HallTime } from '@tingxu/shared/ids.ts'
import type { HallRow } from '@tingxu/shared/views.ts'
import type { RoomWords } from '../room-words.ts'

/** Since when the board does not hear the hall, and whom to ask instead. */
export function LostBand({
  hall,
  since,
  words,
}: {
  hall: HallRow | undefined
  since: HallTime | null
  words: RoomWords
}) {
  const time = since !== null && hall !== undefined ? timeIn(hall.zone, since) : null
  return (
    <div className="lost" role="alert">
      <b>{time !== null && words.first.lostSince(time)}</b>
      <p>
        <span>{time !== null && words.first.lostNumbers(time)}</span>
        <span lang={words.secondLanguage ?? undefined}>{time !== null && words.second?.lostShort(time)}</span>
      </p>
    </div>
  )
}
