import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { ran } from './voice-programs.ts'

/** A list of clips as it lies in display/voice/clips: what each says, and how a machine is to say it. */
export type ClipList = { voice?: string; wordsPerMinute?: number; clips: Record<string, Clip> }
/** `say` is for the synthesizer, in pinyin for Chinese; `tones` are a chime's, in hertz. */
export type Clip = { file: string; words: string; say?: string; voice?: string; tones?: string; durationMs: number }

/**
 * One clip, as loud as the others: silence before and after is cut off, the ends are faded so that joints do not
 * click, and the loudest twentieth of a second comes to the same level everywhere. Judging by the loudest sample
 * instead would leave a hissed “s” twice as loud as a hummed “n”.
 */
export function renderClip(list: ClipList, clip: Clip, file: string) {
  const folder = mkdtempSync(join(tmpdir(), 'tingxu-voice-'))
  const raw = join(folder, 'raw.wav')
  const even = join(folder, 'even.wav')
  try {
    if (clip.tones) ring(clip.tones.split(' ').map(Number), raw)
    else speak(list, clip, raw)
    ran('sox', [raw, ...AS_CLIP, even, 'highpass', '80', ...SHAPED])
    const gain = (clip.tones ? CHIME_DB : WORD_DB) - loudnessDb(even)
    ran('sox', [even, ...AS_CLIP, raw, 'gain', '-l', gain.toFixed(2)])
    mkdirSync(dirname(file), { recursive: true })
    ran('lame', ['--quiet', '-m', 'm', '-b', '48', '-q', '0', raw, file])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export function clipDurationMs(file: string): number {
  const folder = mkdtempSync(join(tmpdir(), 'tingxu-voice-'))
  const wav = join(folder, 'clip.wav')
  const mp3 = file.endsWith('.mp3')
  try {
    if (mp3) ran('lame', ['--quiet', '--decode', file, wav])
    return Math.round(Number.parseFloat(ran('soxi', ['-D', mp3 ? wav : file])) * 1000)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Words by themselves, without the pause that ends a sentence. */
function speak(list: ClipList, clip: Clip, file: string) {
  const voice = clip.voice ?? list.voice ?? 'en'
  ran('espeak-ng', ['-v', voice, '-s', String(list.wordsPerMinute ?? 150), '-z', '-w', file, clip.say ?? clip.words])
}

/** Struck bars: each tone has a weak octave above it, begins at once, and dies away under the next. */
function ring(tones: readonly number[], file: string) {
  const struck = tones.map((tone, index) => {
    const one = file.replace('.wav', `-${index}.wav`)
    const waves = ['synth', '2', 'sine', String(tone), 'sine', String(tone * 2)]
    ran('sox', ['-n', '-r', '22050', '-b', '16', one, ...waves, ...STRUCK, 'pad', String(index * STRIKE_SECONDS)])
    return one
  })
  ran('sox', ['-m', ...struck, ...AS_CLIP, file])
}

function loudnessDb(file: string): number {
  const peak = /RMS Pk dB\s+(-[\d.]+)/.exec(ran('sox', [file, '-n', 'stats']))
  if (!peak) throw new Error(`${file} is silent`)
  return Number(peak[1])
}

const AS_CLIP = ['-r', '22050', '-c', '1', '-b', '16']
const EDGE = ['silence', '1', '0.002', '0.3%']
/** Seen from behind an end is a beginning; sox fades ends only of what it knows the length of. */
const SHAPED = [...EDGE, 'reverse', ...EDGE, 'fade', 't', '0.012', 'reverse', 'fade', 't', '0.004']
const STRUCK = ['remix', '1v0.8,2v0.2', 'fade', 'l', '0.004', '2', '1.9']
const STRIKE_SECONDS = 0.42
const WORD_DB = -15
const CHIME_DB = -19
