import type { Fault, FaultReason } from '@tingxu/shared/refusals.ts'

/** One fault of a draft: where, as a JSON pointer into the document, and why. */
export function fault(path: string, reason: FaultReason, value?: string): Fault {
  return { path, reason, ...(value !== undefined && { value }) }
}
