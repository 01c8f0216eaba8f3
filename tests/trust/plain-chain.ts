import { createHash } from 'node:crypto'
import type { PlainStep } from '../laws/plain-log.ts'

/** The chain of the log a second time, from what wire.md promises: SHA-256 over canonical JSON (RFC 8785). */
export const CHAIN_START = '0'.repeat(64)

export function plainHash(previousHash: string, { hash: _, ...step }: PlainStep): string {
  return sha256(previousHash + canonicalJson(step))
}

export function bodyHashOf(command: unknown): string {
  return sha256(canonicalJson(command))
}

/** Gives changed steps a chain that holds, so that what was changed must be found by its meaning. */
export function resealed(steps: readonly PlainStep[]): PlainStep[] {
  let previousHash = CHAIN_START
  return steps.map((step) => {
    const sealed = { ...step, hash: plainHash(previousHash, step) }
    previousHash = sealed.hash
    return sealed
  })
}

/** Names in order of their UTF-16 units; numbers and strings as ECMAScript writes them. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const fields = Object.entries(value).filter(([, field]) => field !== undefined)
  const sorted = fields.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${sorted.map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`).join(',')}}`
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
