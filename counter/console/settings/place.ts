import { isRecord, same } from './same.ts'

/**
 * A place in the settings by the ids of what it lies in, not by positions, which move while people edit:
 * `/services/tax/minutes`. `kind` is the same for all of its like: `services.*.minutes`.
 */
export type Place = { path: string; kind: string }

export const WHOLE_DOCUMENT: Place = { path: '', kind: '' }

/** Lists whose parts have an id of their own, and the field that it stands in. */
const ID_FIELDS: Record<string, string> = {
  series: 'id',
  classes: 'id',
  departments: 'id',
  services: 'id',
  counters: 'id',
  zones: 'id',
  printers: 'id',
  boards: 'id',
  calendar: 'date',
  'services.*.guide.materials': 'id',
  'counters.*.services': 'serviceId',
  'ratings.reasons': 'id',
}

/** Lists of ids or codes, each in them once. */
const NAME_LISTS = new Set([
  'languages',
  'voice.languages',
  'services.*.classIds',
  'services.*.after',
  'counters.*.standInFor',
  'ratings.reasons.*.levels',
  'printers.*.shows',
])

/** Records that a hall fills with keys of its own. */
const FREE_RECORDS = new Set(['services.*.targetMinutes', 'hours', 'services.*.hours'])

/** One decision each: half of one and half of another would be nobody's wish. */
const INDIVISIBLE = new Set(['calendar.*', 'counters.*.services.*', 'services.*.ends'])

/** What stands at a place: a record of fields, a list by ids, a list of names, or one value. */
export type Shape = 'record' | 'items' | 'names' | 'value'

export function shapeOf({ kind }: Place, value: unknown): Shape {
  if (INDIVISIBLE.has(kind)) return 'value'
  if (isRecord(value)) return 'record'
  const idField = ID_FIELDS[kind]
  if (!Array.isArray(value)) return 'value'
  if (idField !== undefined) return value.every((item) => isRecord(item) && item[idField]) ? 'items' : 'value'
  return NAME_LISTS.has(kind) && new Set(value).size === value.length ? 'names' : 'value'
}

/** The parts of what stands at a place, in their order. What is there twice, as in a draft half done, is told apart. */
export function partsOf(place: Place, shape: Shape, value: unknown): Map<string, unknown> {
  if (shape === 'record') return new Map(Object.entries(value as object).filter(([, part]) => part !== undefined))
  const parts = new Map<string, unknown>()
  for (const item of value as unknown[]) {
    const id = String(shape === 'items' ? (item as Record<string, unknown>)[ID_FIELDS[place.kind] ?? ''] : item)
    parts.set(freeKey(id, parts), item)
  }
  return parts
}

/** The same, put together again. */
export function wholeOf(shape: Shape, parts: ReadonlyMap<string, unknown>): unknown {
  return shape === 'record' ? Object.fromEntries(parts) : [...parts.values()]
}

export function partAt({ path, kind }: Place, shape: Shape, key: string): Place {
  const named = shape === 'record' && !FREE_RECORDS.has(kind)
  const escaped = /[~/]/.test(key) ? key.replace(/~/g, '~0').replace(/\//g, '~1') : key
  return { path: `${path}/${escaped}`, kind: `${kind}${kind === '' ? '' : '.'}${named ? key : '*'}` }
}

/** The keys of a path: `/services/tax/minutes` → services, tax, minutes. */
export function keysOf({ path }: Place): string[] {
  const escaped = path.split('/').slice(1)
  return escaped.map((key) => key.replace(/~1/g, '/').replace(/~0/g, '~'))
}

/** Whether what both have stands in another order. */
export function isReordered(before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>): boolean {
  const stayed = [...before.keys()].filter((key) => after.has(key))
  return !same(
    stayed,
    [...after.keys()].filter((key) => before.has(key)),
  )
}

export function freeKey(id: string, taken: ReadonlyMap<string, unknown>): string {
  let key = id
  for (let times = 2; taken.has(key); times++) key = `${id}#${times}`
  return key
}
