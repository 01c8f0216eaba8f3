export type SoundWished = {
  /** What the samples are multiplied by, from 0 to 1. */
  gain: number
  speech: 'clips' | 'browser'
}

/** What a display's address asks of its sound: `?volume=0..100`, `?speech=browser`. */
export function soundIn(search: string): SoundWished {
  const asked = new URLSearchParams(search)
  const volume = Number(asked.get('volume') ?? VOLUME_MAX)
  const percent = Number.isFinite(volume) ? Math.min(Math.max(volume, 0), VOLUME_MAX) : VOLUME_MAX
  return { gain: gainOf(percent / VOLUME_MAX), speech: asked.get('speech') === 'browser' ? 'browser' : 'clips' }
}

/** Ears hear a tenth of the samples' size as half as loud; squared, the middle of the scale sounds like its middle. */
export function gainOf(volume: number): number {
  return volume ** 2
}

const VOLUME_MAX = 100
