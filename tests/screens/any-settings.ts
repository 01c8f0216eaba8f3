import { Settings } from '@tingxu/shared/settings.ts'
import fc from 'fast-check'
import { Compile } from 'typebox/compile'

/** What the schema of the settings says, as far as values are made from it. */
type Schema = {
  type?: string
  const?: unknown
  enum?: unknown[]
  anyOf?: Schema[]
  items?: Schema | Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  patternProperties?: Record<string, Schema>
  pattern?: string
  minimum?: number
  maximum?: number
  minItems?: number
  maxItems?: number
  maxLength?: number
}

const ITEMS_MAX = 4
const IDS = ['id', 'date', 'serviceId']

const settingsSchema: unknown = Settings

/** Every document that the schema allows: whoever adds a field to the settings has it in these tests at once. */
export const anySettings = anyOf(settingsSchema as Schema) as fc.Arbitrary<Settings>

/** The same document with some fields, anywhere, as other documents have them. */
export function changedFrom(
  before: Settings,
  fields: { minLength: number; maxLength: number },
): fc.Arbitrary<Settings> {
  const changes = fc.array(fc.tuple(anySettings, fc.nat()), fields)
  return changes.map((all) => all.reduce((to, [other, choice]) => allowed(withOneOf(to, other, choice), to), before))
}

const schema = Compile(Settings)

/** Half of one and half of another is not always a document; then nothing was changed. */
function allowed(after: unknown, before: Settings): Settings {
  return schema.Check(after) ? after : before
}

/** Every kind of place that the schema knows: `services.*.minutes`. */
export function kindsOf(schema = settingsSchema as Schema, kind = ''): string[] {
  const at = (key: string, inner: Schema) => kindsOf(inner, kind === '' ? key : `${kind}.${key}`)
  const own = kind === '' ? [] : [kind]
  if (schema.anyOf) return [...new Set([...own, ...schema.anyOf.flatMap((each) => kindsOf(each, kind))])]
  if (schema.properties) return [...own, ...Object.entries(schema.properties).flatMap(([key, inner]) => at(key, inner))]
  const [inner] = Object.values(schema.patternProperties ?? {})
  if (inner) return [...own, ...at('*', inner)]
  return schema.items && schema.maxItems !== 0 && !Array.isArray(schema.items)
    ? [...own, ...at('*', schema.items)]
    : own
}

function anyOf(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(anyOf))
  if (schema.properties) return recordOf(schema)
  const [pattern, inner] = Object.entries(schema.patternProperties ?? {})[0] ?? []
  if (pattern !== undefined && inner) return fc.dictionary(stringOf({ pattern }), anyOf(inner), { maxKeys: 3 })
  if (Array.isArray(schema.items)) return fc.tuple(...schema.items.map(anyOf))
  if (schema.maxItems === 0) return fc.constant([])
  if (schema.items) return listOf(schema.items, lengthsOf(schema))
  return plainOf(schema)
}

function plainOf(schema: Schema): fc.Arbitrary<unknown> {
  const { type, minimum = 0, maximum = 9 } = schema
  if (type === 'integer') return fc.integer({ min: minimum, max: Math.min(maximum, minimum + 9) })
  if (type === 'number')
    return fc.integer({ min: minimum * 4, max: Math.min(maximum, minimum + 9) * 4 }).map((n) => n / 4)
  if (type === 'boolean') return fc.boolean()
  if (type === 'null') return fc.constant(null)
  if (type === 'string') return stringOf(schema)
  throw new Error(`no value is known for ${JSON.stringify(schema)}`)
}

/** Few different short strings, so that ids meet each other. */
function stringOf({ pattern }: Schema): fc.Arbitrary<string> {
  if (pattern === undefined) return fc.constantFrom('社保登记', '税务', 'Tax', '=1+1', '', ' 门 ')
  if (/a-z\]\{2,3\}/.test(pattern)) return fc.constantFrom('zh', 'en', 'ja')
  if (/A-Za-z0-9|\.\*/.test(pattern)) return fc.constantFrom('tax', 'social', 'a-b', 'w1', 'Z_9')
  if (/d\{4\}/.test(pattern)) return fc.constantFrom('2026-10-01', '2026-10-10', '2026-12-31')
  return fc.constantFrom('08:30', '12:00', '17:00', '30:00')
}

function recordOf({ properties = {}, required = [] }: Schema): fc.Arbitrary<unknown> {
  const model = Object.fromEntries(Object.entries(properties).map(([key, inner]) => [key, anyOf(inner)]))
  return fc.record(model, { requiredKeys: required })
}

/** Things that have an id have it once; a list of plain entries may repeat one, as people do. */
function listOf(items: Schema, lengths: { minLength: number; maxLength: number }): fc.Arbitrary<unknown[]> {
  const idField = IDS.find((field) => items.properties?.[field])
  if (idField === undefined) return fc.array(anyOf(items), lengths)
  return fc.uniqueArray(anyOf(items), { ...lengths, selector: (item) => Reflect.get(item as object, idField) })
}

function lengthsOf({ minItems = 0, maxItems = ITEMS_MAX }: Schema) {
  return { minLength: minItems, maxLength: Math.min(maxItems, ITEMS_MAX) }
}

type Node = Record<string, unknown> | unknown[]
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

/** Goes down into both by the same choices until a value is left that one can take from the other, or have or lose. */
function withOneOf(before: unknown, other: unknown, choice: number): unknown {
  if (!isNode(before) || !isNode(other) || Array.isArray(before) !== Array.isArray(other)) return other
  const keys = [...new Set([...Object.keys(before), ...Object.keys(other)])].filter((key) => !IDS.includes(key))
  const key = keys[choice % keys.length]
  if (key === undefined) return before
  const [was, is] = [Reflect.get(before, key), Reflect.get(other, key)]
  const value = isNode(was) && isNode(is) ? withOneOf(was, is, Math.floor(choice / keys.length)) : is
  const entries = Object.entries({ ...before, [key]: value }).filter(([, each]) => each !== undefined)
  return Array.isArray(before) ? eachOnce(entries.map(([, each]) => each)) : Object.fromEntries(entries)
}

function eachOnce(list: readonly unknown[]): unknown[] {
  const ids = list.map(idOf)
  return list.filter((_, index) => ids[index] === undefined || ids.indexOf(ids[index]) === index)
}

function idOf(item: unknown): unknown {
  if (!isNode(item)) return undefined
  return IDS.map((field) => Reflect.get(item, field)).find((id) => id !== undefined)
}
