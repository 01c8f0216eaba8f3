import { Type } from 'typebox'
import { SLUG_PATTERN, UUID_PATTERN } from './ids.ts'
import { LANGUAGE_MAX, PERSON_LENGTH_MAX, PERSON_LENGTH_MIN, REASON_MAX, SLUG_MAX, TEXT_MAX } from './limits.ts'

/** The few shapes that every schema is made of. */
export const Id = Type.String({
  pattern: UUID_PATTERN,
  minLength: 36,
  maxLength: 36,
  description: 'a UUID in lower case',
})
export const SlugId = Type.String({
  pattern: SLUG_PATTERN,
  minLength: 1,
  maxLength: SLUG_MAX,
  description: 'a short slug',
})
export const LANGUAGE_PATTERN = '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'
export const LanguageCode = Type.String({ pattern: LANGUAGE_PATTERN, maxLength: LANGUAGE_MAX })
/** A short reason kept in the log: what happened, never who. No control characters. */
export const Reason = Type.String({ minLength: 1, maxLength: REASON_MAX, pattern: '^[^\\u0000-\\u001f\\u007f]*$' })

/** A phone or identity number as somebody types it; it is hashed at the door and forgotten. */
export const PersonTyped = Type.String({
  minLength: PERSON_LENGTH_MIN,
  maxLength: PERSON_LENGTH_MAX,
  pattern: '^[0-9A-Za-z+ -]*$',
})
/** Whole milliseconds since 1970 UTC. */
export const Instant = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER })

/** One text in several languages: `{ zh: '…', en: '…' }`. */
export const Text = Type.Record(Type.String({ pattern: LANGUAGE_PATTERN }), Type.String({ maxLength: TEXT_MAX }), {
  additionalProperties: false,
})
export type Text = Record<string, string>

export const count = (minimum: number, maximum: number) => Type.Integer({ minimum, maximum })
/** Minutes and seconds may be fractions, so that a test hall can be quick. */
export const amount = (minimum: number, maximum: number) => Type.Number({ minimum, maximum })
/** An object that refuses fields it does not know. */
export const strict = { additionalProperties: false } as const
