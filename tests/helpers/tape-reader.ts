import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'

/** The clips as a browser plays them, by the words in them; `ring` for the chime. */
export type KnownClip = { language: string; words: string; samples: Float32Array }

const folder = fileURLToPath(new URL('../../display/voice/clips/', import.meta.url))
type ClipList = { clips: Record<string, { file: string; words: string }> }

/** Decodes the clips by themselves, from their files, in a page that knows nothing of a board. */
export async function knownClips(browser: Browser, rate: number): Promise<KnownClip[]> {
  const lists = ['chime', 'zh', 'en'].map((language) => {
    const { clips } = JSON.parse(readFileSync(`${folder}${language}.json`, 'utf8')) as ClipList
    return Object.values(clips).map(({ file, words }) => ({ language, words, file: readFileSync(folder + file) }))
  })
  const clips = lists.flat()
  const page = await browser.newPage()
  const files = clips.map(({ file }) => file.toString('base64'))
  const decoded = await page.evaluate(decodedAt, { files, rate })
  await page.close()
  return clips.map(({ language, words }, index) => {
    const samples = samplesFrom(Buffer.from(decoded[index] ?? '', 'base64'))
    return { language, words, samples: sounding(samples) }
  })
}

/** Sixteen bits a sample, as the recorder sends them. */
export function samplesFrom(bytes: Buffer): Float32Array {
  return Float32Array.from({ length: bytes.length / 2 }, (_, index) => bytes.readInt16LE(index * 2) / 32767)
}

/**
 * What is said on a reel, sentence by sentence, told apart by the samples alone: where sound begins, each known clip
 * is laid upon it, and the one that fits best is what was said there. What fits none is written as `?`.
 */
export function sentencesOn(reel: Float32Array, rate: number, clips: readonly KnownClip[]): string[] {
  const sentences: string[][] = []
  let at = nextSound(reel, 0)
  let silentSince = Number.NEGATIVE_INFINITY
  while (at !== -1) {
    const { clip, likeness } = bestFit(reel, at, clips)
    const known = clip !== null && likeness >= ALIKE
    if (at - silentSince > SENTENCE_SECONDS * rate) sentences.push([])
    sentences.at(-1)?.push(known ? clip.words : '?')
    silentSince = known ? at + clip.samples.length : nextSilence(reel, at, rate)
    at = nextSound(reel, silentSince)
  }
  return sentences.map((words) => words.join(' '))
}

function bestFit(reel: Float32Array, at: number, clips: readonly KnownClip[]) {
  let best: { clip: KnownClip | null; likeness: number } = { clip: null, likeness: 0 }
  for (const clip of clips) {
    const likeness = likenessAt(reel, at, clip.samples)
    if (likeness > best.likeness) best = { clip, likeness }
  }
  return best
}

/** How like a clip is what is heard from here on, from 0 to 1. What already begins otherwise is not laid upon it. */
export function likenessAt(reel: Float32Array, at: number, clip: Float32Array): number {
  const begins = bestCorrelation(reel, at, clip.subarray(0, OPENING_SAMPLES))
  return begins < OPENING_ALIKE ? 0 : bestCorrelation(reel, at, clip)
}

/** With a few samples of play for where it begins. */
function bestCorrelation(reel: Float32Array, at: number, clip: Float32Array): number {
  let best = 0
  for (let shift = -PLAY_SAMPLES; shift <= PLAY_SAMPLES; shift++)
    best = Math.max(best, correlation(reel, at + shift, clip))
  return best
}

/** Normalised: 1 for the same wave, however loud. */
function correlation(reel: Float32Array, from: number, clip: Float32Array): number {
  let [product, reelPower, clipPower] = [0, 0, 0]
  for (let index = 0; index < clip.length; index++) {
    const [heard, known] = [reel[from + index] ?? 0, clip[index] ?? 0]
    product += heard * known
    reelPower += heard * heard
    clipPower += known * known
  }
  return product / (Math.sqrt(reelPower * clipPower) || 1)
}

const isSound = (sample: number) => Math.abs(sample) > 0.01

function nextSound(reel: Float32Array, from: number): number {
  for (let index = Math.max(0, from); index < reel.length; index++) if (isSound(reel[index] ?? 0)) return index
  return -1
}

function nextSilence(reel: Float32Array, from: number, rate: number): number {
  let silent = 0
  for (let index = from; index < reel.length; index++) {
    silent = isSound(reel[index] ?? 0) ? 0 : silent + 1
    if (silent > 0.04 * rate) return index
  }
  return reel.length
}

function sounding(samples: Float32Array): Float32Array {
  return samples.slice(samples.findIndex(isSound), samples.findLastIndex(isSound) + 1)
}

/** Runs in a page. */
async function decodedAt({ files, rate }: { files: string[]; rate: number }): Promise<string[]> {
  const context = new OfflineAudioContext(1, 1, rate)
  const decoding = files.map(async (file) => {
    const bytes = Uint8Array.from(atob(file), (letter) => letter.charCodeAt(0))
    const buffer = await context.decodeAudioData(bytes.buffer)
    const samples = Int16Array.from(buffer.getChannelData(0), (sample) => Math.max(-1, Math.min(1, sample)) * 32767)
    return btoa(Array.from(new Uint8Array(samples.buffer), (byte) => String.fromCharCode(byte)).join(''))
  })
  return Promise.all(decoding)
}

const ALIKE = 0.9
const OPENING_SAMPLES = 2_000
const OPENING_ALIKE = 0.7
const PLAY_SAMPLES = 4
const SENTENCE_SECONDS = 0.55
