import { keptHere } from '@tingxu/shared/browser/pending-commands.ts'
import type { SoundState } from '@tingxu/shared/wire.ts'
import { Announcer } from './announcer.ts'
import { browserMouth } from './browser-speech.ts'
import { ClipBank } from './clip-bank.ts'
import { clipMouth } from './clip-mouth.ts'
import { isSpoken } from './said.ts'
import { soundIn } from './sound-address.ts'
import { type OpenCard, soundCards } from './sound-card.ts'
import { Speaker } from './speaker.ts'
import { SpokenMarks } from './spoken-marks.ts'

/** The voice of one board, as its page holds it. Null: this display makes no sound. */
export type BoardVoice = { speaker: Speaker; announcer: Announcer } | null

/** `search`: the query of the display's address. */
export function boardVoice(search: string): BoardVoice {
  const { gain, speech } = soundIn(search)
  const openCard = soundCards()
  if (openCard === null || gain === 0) return null
  const speaker = speakerWith(openCard, gain)
  if (speaker === null) return null
  const clips = clipMouth(speaker)
  const mouth = speech === 'browser' ? browserMouth(speaker, clips) : clips
  return { speaker, announcer: new Announcer(mouth, new SpokenMarks(keptHere())) }
}

export function soundOfBoard(voice: BoardVoice): SoundState {
  return voice?.speaker.state ?? 'none'
}

/** Runs it while the board is there. Any touch or key will do to unlock the sound, wherever it falls. */
export function running(voice: BoardVoice): () => void {
  if (voice === null) return () => {}
  const unlock = () => voice.speaker.unlock()
  voice.speaker.start()
  addEventListener('pointerdown', unlock)
  addEventListener('keydown', unlock)
  return () => {
    removeEventListener('pointerdown', unlock)
    removeEventListener('keydown', unlock)
    voice.speaker.stop()
  }
}

export function listening(voice: BoardVoice, listener: () => void): () => void {
  if (voice === null) return () => {}
  const deaf = [voice.speaker.listen(listener), voice.announcer.listen(listener)]
  return () => {
    for (const stop of deaf) stop()
  }
}

export const spokenOf = (languages: readonly string[]) => languages.filter(isSpoken)

/** Null where the browser has Web Audio and no way out for it: the board must hang there all the same. */
function speakerWith(openCard: OpenCard, volume: number): Speaker | null {
  try {
    return new Speaker({ bank: new ClipBank(), openCard, volume })
  } catch {
    return null
  }
}
