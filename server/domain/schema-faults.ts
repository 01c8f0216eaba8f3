import type { FaultReason } from '@tingxu/shared/refusals.ts'
import { Settings } from '@tingxu/shared/settings.ts'
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'

/** A place of a draft that is not as the document's schema wants it. `schema`: what should stand there; null: nothing. */
export type SchemaFault = { path: string; reason: FaultReason; value?: string; schema: Schema | null }
/** As much of a schema as is needed to fill a gap. */
export type Schema =
  | { anyOf: readonly [Schema, ...Schema[]] }
  | { const: unknown }
  | { enum: readonly unknown[] }
  | Plain
/** Of one kind, with what it must have where it is an object, and what stands where in a tuple. */
export type Plain = {
  type: 'string' | 'integer' | 'number' | 'boolean' | 'null' | 'array' | 'object'
  minimum?: number
  items?: Schema | readonly Schema[]
  required?: readonly string[]
  properties?: Record<string, Schema>
}

/** Every fault of the draft's form, each place once (rule S2). */
export function schemaFaults(draft: unknown): SchemaFault[] {
  const validate = checking()
  validate(draft)
  const faults = new Map<string, SchemaFault>()
  for (const error of meant(validate.errors ?? [])) {
    const fault = faultFrom(error)
    if (!faults.has(fault.path)) faults.set(fault.path, fault)
  }
  return [...faults.values()]
}

let compiled: ValidateFunction | null = null

/** Compiled when the first draft is looked at: a server that only calls people need not wait for it. */
function checking(): ValidateFunction {
  compiled ??= new Ajv({ allErrors: true, verbose: true, strict: false, validateSchema: false }).compile(Settings)
  return compiled
}

/**
 * Where one of several shapes is allowed the validator complains about each. Told are the complaints about the shape
 * that was meant: the only one of which nothing but details are wrong; where there is none, that it is none of them.
 */
function meant(errors: readonly ErrorObject[]): ErrorObject[] {
  const told: ErrorObject[] = []
  for (const error of errors) {
    if (error.keyword !== 'anyOf') {
      told.push(error)
      continue
    }
    const inside = told.splice(told.findIndex((each) => isInside(each, error)))
    told.push(...(detailsOf(inside, error) ?? [error]))
  }
  return told
}

/** Complaints about the shapes stand right before the one that none fits. */
function isInside(each: ErrorObject, { schemaPath, instancePath }: ErrorObject): boolean {
  return each.schemaPath.startsWith(`${schemaPath}/`) && `${each.instancePath}/`.startsWith(`${instancePath}/`)
}

const OTHER_SHAPE = new Set(['type', 'const', 'enum'])

function detailsOf(inside: readonly ErrorObject[], union: ErrorObject): ErrorObject[] | null {
  const shapes = Map.groupBy(inside, ({ schemaPath }) => schemaPath.slice(union.schemaPath.length + 1).split('/')[0])
  const own = (errors: readonly ErrorObject[]) => errors.filter((each) => each.instancePath === union.instancePath)
  const possible = [...shapes.values()]
    .filter((errors) => !own(errors).some(({ keyword }) => OTHER_SHAPE.has(keyword)))
    .sort((a, b) => own(a).length - own(b).length)
  const [best, next] = possible
  if (best === undefined) return null
  return next !== undefined && own(next).length === own(best).length ? null : best
}

function faultFrom({ keyword, instancePath, params, parentSchema, data }: ErrorObject): SchemaFault {
  const here = parentSchema as Schema
  const at = (reason: FaultReason, value?: string, schema: Schema | null = null): SchemaFault => {
    return { path: instancePath, reason, ...(value !== undefined && { value }), schema }
  }
  const inside = (reason: FaultReason, name: string, schema: Schema | null): SchemaFault => {
    return { path: `${instancePath}/${pointerOf(name)}`, reason, value: shown(name), schema }
  }
  switch (keyword) {
    case 'required': {
      const { value: _name, ...missing } = inside('missing', params.missingProperty, null)
      const { properties } = here as Required<Plain>
      return { ...missing, schema: properties[params.missingProperty] as Schema }
    }
    case 'additionalProperties':
      return inside('unknown-field', params.additionalProperty, null)
    case 'type':
      return data === null || data === '' ? at('missing', undefined, here) : typeFault(at, params.type, here)
    case 'maxLength':
      return at('too-long', String(params.limit))
    case 'minLength':
      return at('missing')
    case 'maximum':
      return at('too-big', String(params.limit))
    case 'minimum':
      return at('too-small', String(params.limit))
    case 'maxItems':
      return at('too-many', String(params.limit))
    case 'minItems':
      return at('too-few', String(params.limit), here)
    case 'additionalItems':
      return at('too-many', String(params.limit))
    case 'pattern':
      return at('wrong-form', shown(data))
    default:
      return at('not-one-of', shown(data), here)
  }
}

type At = (reason: FaultReason, value: string | undefined, schema: Schema) => SchemaFault

/** A person is told of numbers and words; of lists and objects only that they are not as they should be. */
function typeFault(at: At, type: string, schema: Schema): SchemaFault {
  const simple = ['integer', 'number', 'string', 'boolean'].includes(type)
  return simple ? at('wrong-type', type, schema) : at('wrong-form', undefined, schema)
}

const SHOWN_MAX = 80
const shown = (data: unknown) => (typeof data === 'string' ? data : JSON.stringify(data)).slice(0, SHOWN_MAX)
const pointerOf = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1').slice(0, SHOWN_MAX)
