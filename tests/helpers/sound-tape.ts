import type { BrowserContext } from 'playwright-core'
import { samplesFrom } from './tape-reader.ts'

/** What a page let be heard: one reel for each sound card that it opened, as samples between −1 and 1. */
export type SoundTape = {
  rate: number
  reels: Float32Array[]
  /** How long the last reel has been silent after a sound; 0 while nothing was heard on it. */
  silentSeconds(): number
}

/**
 * Records what a page plays, at its very end: whatever is connected to an audio destination is connected to a recorder
 * as well. The page's own code is neither asked nor told. The context must be opened with `bypassCSP`: the recorder is a
 * script of the test's own.
 */
export async function tapeOf(context: BrowserContext): Promise<SoundTape> {
  const tape: SoundTape = { rate: 0, reels: [], silentSeconds: () => silentSeconds(tape) }
  await heardFrom(context, 'new-reel', (rate) => {
    tape.rate = Number(rate)
    tape.reels.push(new Float32Array())
  })
  await heardFrom(context, 'recorded', (samples) => {
    const reel = tape.reels.pop() ?? new Float32Array()
    tape.reels.push(joined(reel, samplesFrom(Buffer.from(samples, 'base64'))))
  })
  await context.addInitScript(recordDestinations, RECORDER)
  return tape
}

/**
 * Lets a page tell its test something, by asking for an address that leads to the test. A function laid into the page
 * would not do: its answers count as somebody's touch, and a page that was touched may be heard.
 */
export async function heardFrom(context: BrowserContext, what: string, hear: (text: string) => void): Promise<void> {
  await context.route(`**/to-the-test/${what}`, async (route) => {
    hear(route.request().postData() ?? '')
    await route.fulfill({ status: 204 })
  })
}

/** Runs in the page, before any script of its own. */
function recordDestinations(recorderScript: string) {
  let told: Promise<unknown> = Promise.resolve()
  const tell = (what: string, body: string) => {
    told = told.then(() => fetch(`/to-the-test/${what}`, { method: 'POST', body })).catch(() => {})
  }
  const connect = AudioNode.prototype.connect as (
    this: AudioNode,
    to: AudioNode | AudioParam,
    ...rest: number[]
  ) => void
  const record = async (node: AudioNode) => {
    const { audioWorklet, destination, sampleRate } = node.context
    tell('new-reel', String(sampleRate))
    await audioWorklet.addModule(URL.createObjectURL(new Blob([recorderScript], { type: 'text/javascript' })))
    const recorder = new AudioWorkletNode(node.context, 'recorder')
    recorder.port.onmessage = ({ data }: MessageEvent<Int16Array>) => {
      const letters = Array.from(new Uint8Array(data.buffer), (byte) => String.fromCharCode(byte))
      tell('recorded', btoa(letters.join('')))
    }
    connect.call(node, recorder)
    connect.call(recorder, destination)
  }
  AudioNode.prototype.connect = function (this: AudioNode, to: AudioNode | AudioParam, ...rest: number[]) {
    if (to instanceof AudioDestinationNode) record(this)
    return connect.call(this, to, ...rest)
  } as typeof AudioNode.prototype.connect
}

/** Runs on the audio thread: nothing is lost when the page is busy. */
const RECORDER = `
registerProcessor('recorder', class extends AudioWorkletProcessor {
  samples = new Int16Array(6144)
  taken = 0
  process([[channel]]) {
    for (let index = 0; index < 128; index++) {
      this.samples[this.taken++] = Math.max(-1, Math.min(1, channel?.[index] ?? 0)) * 32767
    }
    if (this.taken === this.samples.length) {
      this.port.postMessage(this.samples)
      this.samples = new Int16Array(6144)
      this.taken = 0
    }
    return true
  }
})`

function joined(reel: Float32Array, more: Float32Array): Float32Array {
  const longer = new Float32Array(reel.length + more.length)
  longer.set(reel)
  longer.set(more, reel.length)
  return longer
}

function silentSeconds({ reels, rate }: SoundTape): number {
  const reel = reels.at(-1) ?? new Float32Array()
  const last = reel.findLastIndex((sample) => Math.abs(sample) > 0.01)
  return last === -1 ? 0 : (reel.length - last) / rate
}
