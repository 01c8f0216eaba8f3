import type { HallId } from '@tingxu/shared/ids.ts'

/** The secret in what was read off a ticket of this hall: a link that ends in it, or itself. Null: it is no such thing. */
export function ticketSecretIn(code: string, hallId: HallId): string | null {
  const secret = code.trim().slice(code.trim().indexOf('#') + 1)
  return FORM.test(secret) && secret.startsWith(`${hallId}.`) ? secret : null
}

const FORM = /^[A-Za-z0-9_-]{1,64}\.[A-Za-z0-9_-]{43}$/
