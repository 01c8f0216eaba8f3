import type { Settings } from '@tingxu/shared/settings.ts'
import type { ListWords } from './lists/column.ts'
import { isRecord } from './same.ts'

const FORMAT = 'tingxu-hall'
const VERSION = 1

/** A whole hall as one file: what it is, in which version of the format, and the settings. */
export function hallFileOf(settings: Settings): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, settings }, null, 2)}\n`
}

/**
 * The settings in a file, or why they cannot be had. It looks whether everything is there, so that the console can show
 * it; whether it can be published, the server says. The bare document that `npm run hall -- get` writes is taken, too.
 */
export function settingsInFile(text: string, { file }: ListWords): { settings: Settings } | { why: string } {
  const found = parsed(text.replace(/^\uFEFF/, ''))
  if (found === NOT_JSON) return { why: file.json }
  if (!isRecord(found)) return { why: file.otherFormat }
  if (found.format === undefined)
    return 'services' in found && 'counters' in found ? whole(found, file) : { why: file.otherFormat }
  if (found.format !== FORMAT || typeof found.version !== 'number') return { why: file.otherFormat }
  if (found.version > VERSION) return { why: file.newer(found.version) }
  return isRecord(found.settings) ? whole(found.settings, file) : { why: file.otherFormat }
}

const NOT_JSON = Symbol('not JSON')

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return NOT_JSON
  }
}

type Part = 'record' | 'records' | 'list' | 'word' | 'number' | 'record or null'

/** What the parts of the settings are made of, as deep as the console goes in without asking. `*`: in each of a list. */
const PARTS: Record<string, Part> = {
  name: 'record',
  zone: 'word',
  languages: 'list',
  publicNotes: 'records',
  series: 'records',
  'series.*.id': 'word',
  'series.*.prefix': 'word',
  classes: 'records',
  'classes.*.id': 'word',
  'classes.*.name': 'record',
  callingRule: 'record',
  absoluteMax: 'number',
  departments: 'records',
  'departments.*.id': 'word',
  'departments.*.name': 'record',
  services: 'records',
  'services.*.id': 'word',
  'services.*.name': 'record',
  'services.*.classIds': 'list',
  counters: 'records',
  'counters.*.id': 'word',
  'counters.*.number': 'number',
  'counters.*.name': 'record',
  'counters.*.services': 'records',
  zones: 'records',
  'zones.*.id': 'word',
  'zones.*.name': 'record',
  hours: 'record or null',
  calendar: 'records',
  'calendar.*.date': 'word',
  call: 'record',
  presence: 'record or null',
  booking: 'record',
  passes: 'record',
  ratings: 'record',
  'ratings.reasons': 'records',
  nextMatterPlace: 'word',
  voice: 'record',
  'voice.languages': 'list',
  'voice.quiet': 'list',
  printers: 'list',
  boards: 'list',
  texts: 'record',
}

function whole(found: Record<string, unknown>, { incomplete }: ListWords['file']) {
  const wrong = Object.entries(PARTS).find(([path, part]) => !valuesAt(found, path.split('.')).every(IS[part]))
  return wrong ? { why: incomplete(wrong[0].replace('.*', '')) } : { settings: found as Settings }
}

const IS: Record<Part, (value: unknown) => boolean> = {
  record: isRecord,
  records: (value) => Array.isArray(value) && value.every(isRecord),
  list: Array.isArray,
  word: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  'record or null': (value) => value === null || isRecord(value),
}

function valuesAt(value: unknown, [step, ...steps]: readonly string[]): unknown[] {
  if (step === undefined) return [value]
  if (step === '*') return Array.isArray(value) ? value.flatMap((item) => valuesAt(item, steps)) : []
  return valuesAt(isRecord(value) ? value[step] : undefined, steps)
}
