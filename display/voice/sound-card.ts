/** The browser's sound as a speaker needs it: whether it runs, a clock, and a way in. */
export type SoundCard = {
  readonly state: string
  /** Its own time; stands still when no sound comes out. */
  readonly seconds: number
  decode(file: ArrayBuffer): Promise<AudioBuffer>
  play(buffer: AudioBuffer, part: { at: number; from: number; seconds: number }): void
  setVolume(volume: number): void
  resume(): void
  close(): void
}
export type OpenCard = (options: { volume: number; changed: () => void }) => SoundCard

/** Null where the browser has no Web Audio. */
export function soundCards(): OpenCard | null {
  return globalThis.AudioContext === undefined ? null : openSoundCard
}

function openSoundCard({ volume, changed }: { volume: number; changed: () => void }): SoundCard {
  const context = new AudioContext()
  const out = new GainNode(context, { gain: volume })
  out.connect(context.destination)
  context.onstatechange = changed
  return {
    get state() {
      return context.state
    },
    get seconds() {
      return context.currentTime
    },
    decode: (file) => context.decodeAudioData(file),
    play: (buffer, { at, from, seconds }) => {
      const source = new AudioBufferSourceNode(context, { buffer })
      source.connect(out)
      source.start(at, from, seconds)
    },
    setVolume: (next) => {
      out.gain.value = next
    },
    // Not granted before somebody has touched the page; it is asked again then.
    resume: () => {
      context.resume().catch(() => {})
    },
    close: () => {
      context.onstatechange = null
      context.close().catch(() => {})
    },
  }
}
