import { CLIPS_AFTER_MS, SOUND_AGAIN_MS, SOUND_LATE_MS_MAX, WATCH_MS } from '@tingxu/shared/limits.ts'
import type { SoundState } from '@tingxu/shared/wire.ts'
import { type CardWatch, isSettling, isStill, newWatch, soundOf, watchAfter } from './card-watch.ts'
import type { ClipBank } from './clip-bank.ts'
import { joined } from './joined.ts'
import type { Words } from './said.ts'
import { gainOf } from './sound-address.ts'
import type { OpenCard, SoundCard } from './sound-card.ts'

/** What it needs of its clips. */
export type Bank = Pick<ClipBank, 'clip' | 'has' | 'load'>
export type SpeakerOptions = { bank: Bank; openCard: OpenCard; volume: number; elapsedMs?: () => number }
/** How a sentence ended: said to its end, or given up because no sound came out any more. */
export type Ended = 'said' | 'stuck'
type Saying = { endsAt: number; lateAtMs: number; end(how: Ended): void }

/**
 * Says sentences, one at a time, and knows whether it can be heard. Browsers lose their sound without a word: a device
 * was unplugged, a driver hangs. So it looks at the clock of the sound; when that stands still, the sentence is given up
 * and the sound opened anew. A hall must not wait for a sentence that never ends.
 */
export class Speaker {
  readonly #bank: Bank
  readonly #openCard: () => SoundCard
  readonly #elapsedMs: () => number
  readonly #gain: number
  readonly #listeners = new Set<() => void>()
  #wished = 1
  #card: SoundCard
  #watch: CardWatch
  #saying: Saying | null = null
  #languages: readonly string[] = []
  #sound: SoundState = 'locked'
  #isLoading = false
  #hasTried = false
  #loadAtMs = 0
  #told = ''
  #watching: ReturnType<typeof setInterval> | null = null

  constructor({ bank, openCard, volume, elapsedMs = () => performance.now() }: SpeakerOptions) {
    this.#bank = bank
    this.#gain = volume
    this.#openCard = () => openCard({ volume: this.volume, changed: () => this.look() })
    this.#elapsedMs = elapsedMs
    this.#card = this.#openCard()
    this.#watch = newWatch(this.#card, elapsedMs())
  }

  start() {
    this.#card.resume()
    this.#watching ??= setInterval(() => this.look(), WATCH_MS)
  }

  stop() {
    if (this.#watching !== null) clearInterval(this.#watching)
    this.#watching = null
    this.#card.close()
    this.#end('stuck')
  }

  listen(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** What samples are multiplied by: as the device is set, and as the hall wants it. */
  get volume(): number {
    return this.#gain * gainOf(this.#wished)
  }

  /** As the hall wants it, from 0 to 1. */
  setVolume(wished: number) {
    if (wished === this.#wished) return
    this.#wished = wished
    this.#card.setVolume(this.volume)
    this.#tell()
  }

  get state(): SoundState {
    if (this.volume === 0) return 'none'
    const mute = this.#languages.length > 0 && this.#languages.every((language) => !this.#bank.has(language))
    if (mute) return this.#hasTried ? 'none' : 'locked'
    return this.#sound
  }

  /** Whether the browser waits for a touch before it lets the page be heard. */
  get touchNeeded(): boolean {
    return (
      this.volume > 0 &&
      this.#sound === 'locked' &&
      this.#card.state !== 'running' &&
      !isSettling(this.#watch, this.#elapsedMs())
    )
  }

  /** Called within a touch or the press of a key, as browsers want it. */
  unlock() {
    this.#card.resume()
  }

  /** Loads what these languages need, when the board has been painted: a hundred clips would come before its first rows. */
  prepare(languages: readonly string[]) {
    this.#languages = languages
    this.#hasTried = false
    this.#loadAtMs = this.#elapsedMs() + CLIPS_AFTER_MS
    this.look()
  }

  speaks(language: string): boolean {
    return this.#bank.has(language)
  }

  secondsOf(words: Words): number {
    return this.#joined(words).seconds
  }

  say(words: Words): Promise<Ended> {
    const { clips, seconds } = this.#joined(words)
    const begins = this.#card.seconds + LEAD_SECONDS
    try {
      for (const { name, at } of clips) {
        const clip = this.#bank.clip(name)
        if (clip) this.#card.play(clip.buffer, { at: begins + at, from: clip.from, seconds: clip.seconds })
      }
    } catch {
      this.#open(this.#elapsedMs())
      return Promise.resolve('stuck')
    }
    const lateAtMs = this.#elapsedMs() + seconds * 1000 + SOUND_LATE_MS_MAX
    return new Promise((end) => {
      this.#saying = { endsAt: begins + seconds, lateAtMs, end }
    })
  }

  /** Everything that depends on time passing happens here. */
  look() {
    const nowMs = this.#elapsedMs()
    this.#watch = watchAfter(this.#watch, this.#card, nowMs)
    const saying = this.#saying
    if (saying !== null && this.#card.seconds >= saying.endsAt) this.#end('said')
    else if (saying !== null && (isStill(this.#watch, nowMs) || nowMs > saying.lateAtMs)) this.#giveUp(nowMs)
    else if (this.#isDead(nowMs)) this.#open(nowMs)
    this.#sound = soundOf(this.#sound, this.#card, this.#watch, nowMs)
    if (!this.#isLoading && this.#lacks() && nowMs >= this.#loadAtMs) this.#load()
    this.#tell()
  }

  #joined(words: Words) {
    return joined(words, (name) => this.#bank.clip(name)?.seconds ?? 0)
  }

  #end(how: Ended) {
    const saying = this.#saying
    this.#saying = null
    saying?.end(how)
  }

  #giveUp(nowMs: number) {
    this.#open(nowMs)
    this.#end('stuck')
  }

  /** It says that it runs, and has not for long. */
  #isDead(nowMs: number): boolean {
    return this.#card.state === 'running' && nowMs - this.#watch.movedAtMs > SOUND_AGAIN_MS
  }

  /** A browser may refuse to open another; then the old one is kept, and this is tried again later. */
  #open(nowMs: number) {
    const before = this.#card
    try {
      this.#card = this.#openCard()
      before.close()
    } catch {}
    this.#card.resume()
    this.#watch = newWatch(this.#card, nowMs)
  }

  #lacks(): boolean {
    return this.#languages.some((language) => !this.#bank.has(language))
  }

  /** Clips that could not be had are tried again. */
  async #load() {
    this.#isLoading = true
    await this.#bank.load(this.#languages, (file) => this.#card.decode(file))
    this.#isLoading = false
    this.#hasTried = true
    this.#loadAtMs = this.#elapsedMs() + SOUND_AGAIN_MS
    this.look()
  }

  #tell() {
    const now = `${this.state} ${this.touchNeeded}`
    if (now === this.#told) return
    this.#told = now
    for (const listener of [...this.#listeners]) listener()
  }
}

/** What is scheduled for the very next moment is cut off at its beginning. */
const LEAD_SECONDS = 0.05
