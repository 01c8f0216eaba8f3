import './node-guard.ts'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { makeSureOfVoicePrograms } from './voice-programs.ts'
import { type ClipList, clipDurationMs, renderClip } from './voice-render.ts'

/**
 * `npm run voice`: renders the clips of the boards' voice as their lists say, and writes down how long each became.
 * `npm run voice -- measure` leaves the clips as they lie, for a hall that has put in a person's.
 */
const folder = fileURLToPath(new URL('../../display/voice/clips/', import.meta.url))
const measuring = process.argv[2] === 'measure'

makeSureOfVoicePrograms()
for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
  const list = JSON.parse(readFileSync(folder + name, 'utf8')) as ClipList
  const clips = Object.values(list.clips)
  for (const clip of clips) {
    if (!measuring) renderClip(list, clip, folder + clip.file)
    clip.durationMs = clipDurationMs(folder + clip.file)
  }
  writeFileSync(folder + name, `${JSON.stringify(list, null, 2)}\n`)
  const seconds = clips.reduce((sum, { durationMs }) => sum + durationMs, 0) / 1000
  console.log(`${name}: ${clips.length} clips, ${seconds.toFixed(1)} s`)
}
