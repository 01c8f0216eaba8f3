import type { Outcome } from '@tingxu/shared/settings.ts'

/** The outcomes in the order of their keys. */
export const OUTCOME_KEYS = [
  'done',
  'accepted',
  'missing-materials',
  'refused',
  'referred',
] as const satisfies Outcome[]
/** Everything at the desk that has a key, in the order in which the list of keys shows it. */
export const KEY_NAMES = [
  'next',
  'start',
  'finish',
  'recall',
  'noShow',
  'hold',
  'resumeHeld',
  'transfer',
  'undo',
  ...OUTCOME_KEYS,
  'endVisit',
  'serveVisitor',
  'setClass',
  'pause',
  'stopAutoCall',
  'find',
  'print',
  'keys',
] as const
export type KeyName = (typeof KEY_NAMES)[number]
/** One key each, as `keyOf` writes it; empty where a newer desk's key was taken already. */
export type KeyMap = Readonly<Record<KeyName, string>>
export type KeyFault = { not: 'taken'; by: KeyName } | { not: 'usable' }

export const USUAL_KEYS: KeyMap = {
  next: 'n',
  start: 's',
  finish: 'f',
  recall: 'r',
  noShow: 'm',
  hold: 'h',
  resumeHeld: 'g',
  transfer: 't',
  undo: 'u',
  done: '1',
  accepted: '2',
  'missing-materials': '3',
  refused: '4',
  referred: '5',
  endVisit: 'e',
  serveVisitor: 'v',
  setClass: 'c',
  pause: 'p',
  stopAutoCall: 'a',
  find: '/',
  print: 'l',
  keys: '?',
}
/** The largest key of all calls the next one too, and cannot be given away. */
export const SPACE = ' '

/** One name for a key, whatever the state of Shift, Caps Lock and the Chinese input: `Ｎ`, `N` and `n` are one. */
export function keyOf(pressed: string): string {
  return pressed.normalize('NFKC').toLowerCase()
}

/** The keys with one changed; or why that cannot be. */
export function withKey(keys: KeyMap, name: KeyName, pressed: string): KeyMap | KeyFault {
  const key = keyOf(pressed)
  if (key === SPACE) return { not: 'taken', by: 'next' }
  if ([...key].length !== 1) return { not: 'usable' }
  const by = KEY_NAMES.find((other) => other !== name && keys[other] === key)
  return by === undefined ? { ...keys, [name]: key } : { not: 'taken', by }
}

/** Only what differs from the usual is kept, so that a key of a newer desk finds its place. */
export function writeKeys(keys: KeyMap): string | null {
  const own = KEY_NAMES.filter((name) => keys[name] !== USUAL_KEYS[name]).map((name) => [name, keys[name]])
  return own.length === 0 ? null : JSON.stringify(Object.fromEntries(own))
}

/** What was kept; a clerk's own choice stands before a usual key. What nobody can have chosen is forgotten as a whole. */
export function readKeys(kept: string | null): KeyMap {
  const own = ownKeysIn(kept)
  const taken = new Set(Object.values(own))
  if (taken.size < Object.keys(own).length) return USUAL_KEYS
  const usual = (name: KeyName) => (taken.has(USUAL_KEYS[name]) ? '' : USUAL_KEYS[name])
  return Object.fromEntries(KEY_NAMES.map((name) => [name, own[name] ?? usual(name)])) as KeyMap
}

function ownKeysIn(kept: string | null): Partial<Record<KeyName, string>> {
  try {
    const read = JSON.parse(kept ?? '{}') as Record<string, unknown> | null
    return Object.fromEntries(KEY_NAMES.flatMap((name) => (isKey(read?.[name]) ? [[name, read[name]]] : [])))
  } catch {
    return {}
  }
}

const isKey = (key: unknown): key is string =>
  typeof key === 'string' && keyOf(key) === key && [...key].length === 1 && key !== SPACE
