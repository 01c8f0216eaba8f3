import { randomUUID } from 'node:crypto'
import type { Event, Step } from '@tingxu/server/domain/events.ts'

/** A step at a place. Its hash is made up: the log keeps hashes, it does not judge them. */
export function stepAt(seq: number, over: Partial<Step> = {}): Step {
  return {
    seq,
    at: Date.UTC(2026, 10, 24, 0, 30) + seq * 1000,
    actor: { role: 'kiosk', id: '4d6c0f6e-7a51-4b02-9b7e-2f2f5a1c9e10' },
    commandId: randomUUID(),
    bodyHash: 'b'.repeat(64),
    events: [servicePaused(seq)],
    hash: hashAt(seq),
    ...over,
  }
}

export function stepsFrom(first: number, count: number): Step[] {
  return Array.from({ length: count }, (_, index) => stepAt(first + index))
}

export const hashAt = (seq: number) => seq.toString(16).padStart(64, 'f')

const servicePaused = (seq: number): Event => ({ type: 'servicePaused', serviceId: `service-${seq}` })
