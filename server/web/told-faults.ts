import type { IncomingHttpHeaders } from 'node:http'
import { FAULTS_TOLD_MAX } from '@tingxu/shared/limits.ts'
import type { Fault, FaultReason } from '@tingxu/shared/refusals.ts'
import type { CheckAnswer } from '@tingxu/shared/wire-console.ts'
import { faultSentence } from '@tingxu/shared/words/fault-sentence.ts'
import { languageFor } from './language.ts'

/** Faults of a draft, each with its sentence in the caller's language, and how many more there are. */
export function toldFaults(faults: readonly Fault[], draft: unknown, headers: IncomingHttpHeaders): CheckAnswer {
  const language = languageFor(headers)
  const names = namesIn(draft, language)
  const told = faults.slice(0, FAULTS_TOLD_MAX)
  const more = faults.length - told.length
  return {
    faults: told.map((fault) => {
      const { path, reason, value } = fault
      return { path, reason, ...(value !== undefined && { value }), why: faultSentence(called(fault, names), language) }
    }),
    ...(more > 0 && { more }),
  }
}

/** Their value is the id of something that the draft has; ids are made by the console and say nothing to a person. */
const NAMES_BY_ID: readonly FaultReason[] = ['nobody-serves', 'stands-in-for-itself', 'after-itself', 'twice']

function called(fault: Fault, names: ReadonlyMap<string, string>): Fault {
  const { reason, path, value = '' } = fault
  const name = NAMES_BY_ID.includes(reason) && !path.endsWith('/id') ? names.get(value) : undefined
  return name === undefined ? fault : { ...fault, value: name }
}

/** What services and classes of the draft are called, as far as it is a draft at all. */
function namesIn(draft: unknown, language: string): Map<string, string> {
  const { classes, services } = Object(draft) as Record<string, unknown>
  const items = [classes, services].flatMap((list) => (Array.isArray(list) ? list : []))
  return new Map(
    items.flatMap((item): [string, string][] => {
      const { id, name } = Object(item) as { id?: unknown; name?: unknown }
      const said = (Object(name) as Record<string, unknown>)[language]
      return typeof id === 'string' && typeof said === 'string' && said.trim() !== '' ? [[id, said]] : []
    }),
  )
}
