import type { CommandType } from '@tingxu/shared/commands.ts'
import type { RefusalReason } from '@tingxu/shared/refusals.ts'
import type { Accepted, Results } from '@tingxu/shared/wire.ts'

/** What came of a command. `unknown`: nobody answered in time; it may have happened or not. */
export type Answer<T extends CommandType = CommandType> =
  | ({ kind: 'accepted' } & Accepted<T>)
  | Refusing
  | { kind: 'unknown' }
  | { kind: 'sign-in-needed' }

/** The hall's or the wire's no, with its reason and whatever the caller needs to know (label, at, limit). */
export type Refusing = {
  kind: 'refused'
  status: number
  refused: RefusalReason | string
  message: string | null
} & Record<string, unknown>

/** The result of an accepted command, or null. A quiet one has an empty result. */
export function resultOf<T extends CommandType>(answer: Answer<T> | null): Partial<Results[T]> | null {
  return answer?.kind === 'accepted' ? (answer.result as Partial<Results[T]>) : null
}

const ANSWERING = new Set([200, 400, 401, 403, 404, 409, 413, 422])

/**
 * An answer of the hall, or null where it is none: a 5xx, a page of HTML from a proxy or a captive portal, JSON of
 * some other machine. What is not surely an answer is asked again with the same id; that costs nothing.
 */
export function answerFrom<T extends CommandType>(status: number, body: unknown): Answer<T> | null {
  if (!ANSWERING.has(status) || !isRecord(body)) return null
  if (status === 200) return acceptedFrom<T>(body)
  if (status === 401) return { kind: 'sign-in-needed' }
  return refusedFrom(status, body)
}

function acceptedFrom<T extends CommandType>(body: Record<string, unknown>): Answer<T> | null {
  const { seq, now, result } = body
  if (typeof seq !== 'number' || typeof now !== 'number') return null
  return { kind: 'accepted', seq, now, result: (isRecord(result) ? result : {}) as Accepted<T>['result'] }
}

function refusedFrom(status: number, body: Record<string, unknown>): Refusing | null {
  const refused = typeof body.refused === 'string' ? body.refused : status === 400 ? 'malformed' : null
  if (refused === null) return null
  return { ...body, kind: 'refused', status, refused, message: textIn(body.message) ?? textIn(body.why) }
}

const textIn = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null)
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
