import { isSpoken } from './said.ts'
import { nextSentence, type Sentence, type Turn } from './sentences.ts'
import type { Ended } from './speaker.ts'
import type { SpokenMarks } from './spoken-marks.ts'
import { type Utterance, utteranceOf } from './utterance.ts'
import { type Heard, isStillDue, keyOf, waitingAfter } from './waiting-calls.ts'

/** Who says it: the clips, or the browser's own speech. */
export type Mouth = {
  speaks(language: string): boolean
  secondsOf(utterance: Utterance): number
  say(utterance: Utterance): Promise<Ended>
}
type Situation = Heard & { languages: readonly string[] }

/** Announces a board's calls, one sentence at a time, in the order in which they were made, each call once. */
export class Announcer {
  /** Whether a sentence is under way. */
  speaking = false
  readonly #mouth: Mouth
  readonly #marks: SpokenMarks
  readonly #listeners = new Set<() => void>()
  #situation: Situation = { calls: [], speaks: [], now: 0, languages: [] }
  #turn: Turn | null = null
  #waiting: Heard['calls'] = []

  constructor(mouth: Mouth, marks: SpokenMarks) {
    this.#mouth = mouth
    this.#marks = marks
  }

  listen(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The board's calls changed, or what this display may say. A sentence in hand is finished whatever comes. */
  hear(situation: Situation) {
    this.#situation = situation
    this.#waiting = waitingAfter(this.#waiting, situation, (key) => this.#marks.has(key))
    if (this.#turn !== null && !isStillDue(this.#turn.call, situation)) this.#turn = null
    if (!this.speaking) this.#speak()
  }

  async #speak() {
    for (let sentence = this.#next(); sentence !== null; sentence = this.#next()) {
      this.#begin(sentence)
      this.#tell(true)
      const ended = await this.#mouth.say(utteranceOf(sentence))
      if (ended === 'stuck') this.#turn = null
    }
    this.#tell(false)
  }

  #next(): Sentence | null {
    const languages = this.#situation.languages.filter((code) => isSpoken(code) && this.#mouth.speaks(code))
    const once = (call: Heard['calls'][number]) =>
      this.#mouth.secondsOf(utteranceOf({ say: 'call', call, place: 0, language: languages[0] ?? '' }))
    const backlogMs = this.#waiting.reduce((sum, call) => sum + once(call) * 1000, 0)
    return nextSentence({ turn: this.#turn, waiting: this.#waiting, backlogMs, languages })
  }

  /** Marked before it is spoken: whatever happens from here on, it is never said twice. */
  #begin(sentence: Sentence) {
    const begun = sentence.say === 'look' ? sentence.skipped : sentence.place === 0 ? [sentence.call] : []
    this.#turn = sentence.say === 'look' ? null : { call: sentence.call, place: sentence.place }
    if (begun.length === 0) return
    this.#marks.mark(begun.map(keyOf))
    this.#waiting = this.#waiting.filter((call) => !begun.includes(call))
  }

  #tell(speaking: boolean) {
    if (this.speaking === speaking) return
    this.speaking = speaking
    for (const listener of [...this.#listeners]) listener()
  }
}
