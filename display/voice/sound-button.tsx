import type { RoomWords } from '../room-words.ts'
import type { Sound } from './use-announcer.ts'

/** Asks for the one touch that a browser wants before a board may be heard; gone as soon as it was touched. */
export function SoundButton({ sound, words }: { sound: Sound; words: RoomWords }) {
  return (
    <button type="button" className="sound" hidden={sound.unlock === null} onClick={sound.unlock ?? undefined}>
      <b>{words.first.soundTouch}</b>
      <span lang={words.secondLanguage ?? undefined}>{words.second?.soundTouch}</span>
    </button>
  )
}
