/** Where a clip begins to sound, and for how long, in seconds. */
export type Sounding = { from: number; seconds: number }

/**
 * A clip without the silence around it: what an encoder puts before its first sample, and what people leave before
 * they speak. Words set one behind the other would limp by it. Null if nothing sounds.
 */
export function soundingPart(samples: Float32Array, rate: number): Sounding | null {
  const first = samples.findIndex(isHeard)
  if (first === -1) return null
  const margin = Math.round(rate * MARGIN_SECONDS)
  const from = Math.max(0, first - margin)
  const to = Math.min(samples.length, lastHeard(samples) + margin)
  return { from: from / rate, seconds: (to - from) / rate }
}

function lastHeard(samples: Float32Array): number {
  let last = samples.length - 1
  while (last > 0 && !isHeard(samples[last] ?? 0)) last -= 1
  return last
}

/** −54 dB: under every breath, over every encoder's noise. */
const isHeard = (sample: number) => Math.abs(sample) > 0.002
const MARGIN_SECONDS = 0.005
