import type { SoundReport, Spoken, Voice } from '@tingxu/shared/wire.ts'
import type { Link } from './link.ts'

export type OwnSound = Omit<SoundReport, 'spoke'>

/** What a display says of its sound over each of its links, and which zones the server lets it speak for. */
export class Speaking {
  /** Null while the link is lost: what is not known to be true is not spoken. */
  voice: Voice | null = null
  #sound: OwnSound | null = null
  #spoke: Spoken[] = []
  #link: Link | null = null

  say(sound: OwnSound) {
    this.#sound = sound
    this.#report()
  }

  opened(link: Link) {
    this.#link = link
    this.#report()
  }

  /** Who spoke when the link ended takes it up there; the next link says so. */
  closed() {
    this.#link = null
    if (this.voice !== null) this.#spoke = this.voice.speaks
    this.voice = null
  }

  heard(voice: Voice) {
    this.voice = voice
    this.#spoke = voice.speaks
  }

  #report() {
    if (this.#sound !== null) this.#link?.sound({ ...this.#sound, spoke: this.#spoke })
  }
}
