import chime from './clips/chime.json' with { type: 'json' }
import en from './clips/en.json' with { type: 'json' }
import zh from './clips/zh.json' with { type: 'json' }

/** What lies in clips/: each clip with its file, the words in it, and how long it is. */
export type ClipList = { clips: Record<string, Clip> }
export type Clip = { file: string; words: string; durationMs: number }

/** By language, and the chime that belongs to none. */
export const CLIP_LISTS: Record<string, ClipList> = { chime, en, zh }

export const CHIME = 'chime/chime'

/** The addresses of a list's clips, by the name under which sentences know them: `zh/please`. */
export function clipAddresses(list: string): [name: string, address: string][] {
  const clips = Object.entries(CLIP_LISTS[list]?.clips ?? {})
  return clips.map(([id, { file }]) => [`${list}/${id}`, ADDRESSES[`./clips/${file}`] ?? file])
}

/** Files of the build, with their fingerprints: a clip that was replaced has another address. */
const ADDRESSES = import.meta.glob<string>('./clips/**/*.{mp3,ogg,wav,m4a}', {
  eager: true,
  query: '?url',
  import: 'default',
})
