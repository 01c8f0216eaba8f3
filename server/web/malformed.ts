import type { Malformed } from '@tingxu/shared/wire.ts'
import type { Words } from '@tingxu/shared/words/words.ts'

/** What the validator says of one fault; Fastify's own type leaves the parameters open. */
export type Fault = { keyword: string; instancePath: string; params: Record<string, unknown> }

/**
 * The first fault in words, with the place as a JSON pointer. Where one of several shapes was allowed the validator
 * complains about each; the complaint that got deepest is about the shape that was meant.
 */
export function malformedFrom(faults: readonly Fault[], words: Words): Malformed {
  const [first, ...rest] = faults
  if (first === undefined) return { path: '', why: words.wire.why.other }
  const deepest = rest.reduce((best, fault) => (depthOf(fault) > depthOf(best) ? fault : best), first)
  return { path: pathOf(deepest), why: whyOf(deepest, words.wire.why) }
}

const depthOf = ({ instancePath }: Fault) => instancePath.split('/').length

function pathOf({ keyword, instancePath, params }: Fault): string {
  if (keyword === 'required') return `${instancePath}/${pointer(params.missingProperty)}`
  if (keyword === 'additionalProperties') return `${instancePath}/${pointer(params.additionalProperty)}`
  if (keyword === 'discriminator') return `${instancePath}/${pointer(params.tag)}`
  return instancePath
}

const pointer = (name: unknown) => String(name).replaceAll('~', '~0').replaceAll('/', '~1').slice(0, NAME_SHOWN_MAX)
const NAME_SHOWN_MAX = 80

function whyOf({ keyword, params }: Fault, why: Words['wire']['why']): string {
  const limit = Number(params.limit)
  switch (keyword) {
    case 'required':
      return why.missing(pointer(params.missingProperty))
    case 'additionalProperties':
      return why.unknownField(pointer(params.additionalProperty))
    case 'discriminator':
      return params.error === 'tag' ? why.wrongType('string') : why.unknownCommand
    case 'type':
      return why.wrongType([params.type].flat().join(' / '))
    case 'enum':
      return why.oneOf((params.allowedValues as unknown[]).join(', '))
    case 'const':
      return why.oneOf(String(params.allowedValue))
    case 'maxLength':
      return why.tooLong(limit)
    case 'minLength':
      return why.tooShort(limit)
    case 'maximum':
      return why.tooBig(limit)
    case 'minimum':
      return why.tooSmall(limit)
    case 'maxItems':
      return why.tooManyItems(limit)
    case 'minItems':
      return why.tooFewItems(limit)
    case 'uniqueItems':
      return why.twice
    case 'pattern':
      return why.wrongForm
    default:
      return why.other
  }
}
