/**
 * The phone's bell, made of two tones: nothing to load. A browser lets a page be heard only after a touch, so the first
 * touch wakes it; before that, and where there is no sound at all, ringing is silence.
 */
export class Ringer {
  #context: AudioContext | null = null

  /** To be called while a finger is on the page. */
  wake() {
    if (!('AudioContext' in globalThis)) return
    this.#context ??= new AudioContext()
    void this.#context.resume()
  }

  ring(times: number) {
    const context = this.#context
    if (context?.state !== 'running') return
    for (let time = 0; time < times; time += 1) {
      const at = context.currentTime + time * RING_SECONDS
      strike(context, HIGH_HZ, at)
      strike(context, LOW_HZ, at + NOTE_SECONDS)
    }
  }
}

/** A bell's note: there at once, gone softly. */
function strike(context: AudioContext, hz: number, at: number) {
  const tone = new OscillatorNode(context, { frequency: hz, type: 'triangle' })
  const loudness = new GainNode(context, { gain: 0 })
  loudness.gain.setValueAtTime(0, at)
  loudness.gain.linearRampToValueAtTime(LOUD, at + 0.02)
  loudness.gain.exponentialRampToValueAtTime(0.001, at + FADE_SECONDS)
  tone.connect(loudness).connect(context.destination)
  tone.start(at)
  tone.stop(at + FADE_SECONDS)
}

const HIGH_HZ = 1047
const LOW_HZ = 784
const LOUD = 0.6
const NOTE_SECONDS = 0.22
const FADE_SECONDS = 0.6
const RING_SECONDS = 1
