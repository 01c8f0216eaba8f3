import { SPEECH_MS_MAX } from '@tingxu/shared/limits.ts'
import type { Mouth } from './announcer.ts'
import { CHIME } from './clip-lists.ts'
import type { Ended, Speaker } from './speaker.ts'
import type { Utterance } from './utterance.ts'

/**
 * Says by the browser's own voices what they can say, and the rest by clips. Only voices that lie in the device count:
 * others would send every call to somebody's servers and fall silent with the Internet. A browser's speech may never
 * say that it has ended, so each part has a time by which it is given up.
 */
export function browserMouth(speaker: Speaker, clips: Mouth): Mouth {
  return {
    ...clips,
    say: async ({ chime, parts }) => {
      let ended: Ended = chime ? await speaker.say([CHIME]) : 'said'
      for (const part of parts) {
        if (ended === 'stuck') return ended
        const voice = localVoice(part.language)
        ended = voice
          ? await spoken(part.text, voice, speaker.volume)
          : await clips.say({ chime: false, parts: [part] })
      }
      return ended
    },
  }
}

function localVoice(language: string): SpeechSynthesisVoice | undefined {
  const voices = globalThis.speechSynthesis?.getVoices() ?? []
  return voices.find(({ lang, localService }) => localService && lang.toLowerCase().startsWith(language))
}

function spoken(text: Utterance['parts'][number]['text'], voice: SpeechSynthesisVoice, volume: number): Promise<Ended> {
  return new Promise((end) => {
    const giveUp = setTimeout(() => {
      speechSynthesis.cancel()
      end('stuck')
    }, SPEECH_MS_MAX)
    const over = (how: Ended) => () => {
      clearTimeout(giveUp)
      end(how)
    }
    const speech = new SpeechSynthesisUtterance(text)
    Object.assign(speech, { voice, lang: voice.lang, volume, rate: CALM, onend: over('said'), onerror: over('stuck') })
    speechSynthesis.speak(speech)
  })
}

const CALM = 0.9
