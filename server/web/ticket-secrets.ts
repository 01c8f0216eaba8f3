import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto'
import type { HallId, TicketId } from '@tingxu/shared/ids.ts'

const ID_BYTES = 16
const PROOF_BYTES = 16
const SECRET = /^([A-Za-z0-9_-]{1,64})\.([A-Za-z0-9_-]{43})$/

/**
 * The secret of a ticket's link: the ticket's id and a proof that the hall made it. It is kept nowhere, so nobody can
 * read it out of the log or the database; whoever has the paper has it, and it says nothing about any other ticket.
 */
export class TicketSecrets {
  /** Ready for use: to make a key of the bytes costs more than the proof itself. */
  readonly #keys = new Map<HallId, KeyObject>()

  add(hallId: HallId, secret: Uint8Array) {
    this.#keys.set(hallId, createSecretKey(secret))
  }

  of(hallId: HallId, ticketId: TicketId): string {
    const key = this.#keys.get(hallId)
    if (key === undefined) throw new Error(`hall ${hallId} has no secret`)
    const bytes = Buffer.concat([Buffer.from(ticketId.replaceAll('-', ''), 'hex'), proofOf(key, ticketId)])
    return `${hallId}.${bytes.toString('base64url')}`
  }

  /** Whose secret this is, or null if no hall of ours made it. */
  read(secret: string): { hallId: HallId; ticketId: TicketId } | null {
    const [, hallId = '', text = ''] = SECRET.exec(secret) ?? []
    const key = this.#keys.get(hallId)
    const bytes = Buffer.from(text, 'base64url')
    // 43 letters hold two bits more than 32 bytes: another spelling of the same bytes is not the secret.
    if (key === undefined || bytes.length !== ID_BYTES + PROOF_BYTES || bytes.toString('base64url') !== text)
      return null
    const ticketId = uuidOf(bytes.subarray(0, ID_BYTES))
    return timingSafeEqual(bytes.subarray(ID_BYTES), proofOf(key, ticketId)) ? { hallId, ticketId } : null
  }
}

function proofOf(key: KeyObject, ticketId: TicketId): Buffer {
  return createHmac('sha256', key).update(ticketId).digest().subarray(0, PROOF_BYTES)
}

function uuidOf(bytes: Buffer): TicketId {
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
