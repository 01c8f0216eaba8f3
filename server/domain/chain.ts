import { hash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Step } from './events.ts'

/** The previous hash of a hall's first step. */
export const CHAIN_START = '0'.repeat(64)

/** SHA-256 in lower-case hex of the canonical JSON (RFC 8785) of a value. */
export function canonicalHash(value: unknown): string {
  return hash('sha256', canonicalize(value) ?? 'null')
}

/** The step with its hash: SHA-256(previous hash + canonical JSON of the step without hash). */
export function sealStep(previousHash: string, step: Omit<Step, 'hash'>): Step {
  return { ...step, hash: hashOf(previousHash, step) }
}

/** The first step that does not follow from the one before, by seq or by hash; null where all do. */
export function brokenLink(previous: { seq: number; hash: string }, steps: Iterable<Step>): Step | null {
  let { seq, hash: previousHash } = previous
  for (const step of steps) {
    const { hash: claimed, ...rest } = step
    if (step.seq !== seq + 1 || claimed !== hashOf(previousHash, rest)) return step
    seq = step.seq
    previousHash = claimed
  }
  return null
}

function hashOf(previousHash: string, step: Omit<Step, 'hash'>): string {
  return hash('sha256', previousHash + canonicalize(step))
}
