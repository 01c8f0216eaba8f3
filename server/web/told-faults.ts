import type { IncomingHttpHeaders } from 'node:http'
import { FAULTS_TOLD_MAX } from '@tingxu/shared/limits.ts'
import type { Fault } from '@tingxu/shared/refusals.ts'
import type { CheckAnswer } from '@tingxu/shared/wire-console.ts'
import { faultSentence } from '@tingxu/shared/words/fault-sentence.ts'
import { languageFor } from './language.ts'

/** Faults of a draft, each with its sentence in the caller's language, and how many more there are. */
export function toldFaults(faults: readonly Fault[], headers: IncomingHttpHeaders): CheckAnswer {
  const language = languageFor(headers)
  const told = faults.slice(0, FAULTS_TOLD_MAX)
  const more = faults.length - told.length
  return {
    faults: told.map(({ path, reason, value }) => {
      const why = faultSentence({ path, reason, ...(value !== undefined && { value }) }, language)
      return { path, reason, ...(value !== undefined && { value }), why }
    }),
    ...(more > 0 && { more }),
  }
}
