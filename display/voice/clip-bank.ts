import { CHIME, CLIP_LISTS, clipAddresses } from './clip-lists.ts'
import { type Sounding, soundingPart } from './sounding-part.ts'

/** A clip, decoded once, and the part of it that sounds. */
export type SoundClip = Sounding & { buffer: AudioBuffer }

/** The clips that are loaded, by name. They outlive a sound card that had to be opened anew. */
export class ClipBank {
  readonly #clips = new Map<string, SoundClip>()
  readonly #lists = new Set<string>()

  clip(name: string): SoundClip | undefined {
    return this.#clips.get(name)
  }

  /** Whether everything that a language says is there, and the chime before it. */
  has(language: string): boolean {
    return this.#lists.has(language) && this.#clips.has(CHIME)
  }

  /** Loads what is missing. One clip that cannot be had leaves the whole language unspoken, rather than with gaps. */
  async load(languages: readonly string[], decode: (file: ArrayBuffer) => Promise<AudioBuffer>): Promise<void> {
    const lists = ['chime', ...languages].filter((list) => list in CLIP_LISTS && !this.#lists.has(list))
    await Promise.all(lists.map((list) => this.#loadList(list, decode)))
  }

  async #loadList(list: string, decode: (file: ArrayBuffer) => Promise<AudioBuffer>): Promise<void> {
    const loading = clipAddresses(list).map(async ([name, address]) => {
      if (this.#clips.has(name)) return
      const buffer = await decode(await fileAt(address))
      const sounding = soundingPart(buffer.getChannelData(0), buffer.sampleRate)
      if (sounding === null) throw new Error(`${address} is silent`)
      this.#clips.set(name, { buffer, ...sounding })
    })
    const loaded = await Promise.allSettled(loading)
    if (loaded.every(({ status }) => status === 'fulfilled')) this.#lists.add(list)
  }
}

async function fileAt(address: string): Promise<ArrayBuffer> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return response.arrayBuffer()
}
