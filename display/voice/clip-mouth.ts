import type { Mouth } from './announcer.ts'
import type { Speaker } from './speaker.ts'
import { clipsOf } from './utterance.ts'

/** Says everything by clips. */
export function clipMouth(speaker: Speaker): Mouth {
  return {
    speaks: (language) => speaker.speaks(language),
    secondsOf: (utterance) => speaker.secondsOf(clipsOf(utterance)),
    say: (utterance) => speaker.say(clipsOf(utterance)),
  }
}
