import { hash, randomBytes, randomInt } from 'node:crypto'

/** Letters and digits that nobody mixes up: no I, L, O, U, 0 or 1 beside each other. Thirty of them. */
const LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'

/** A token for a machine: 256 bits. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** A token or code as it is kept. They are random and long, so a plain hash is enough; a password is another matter. */
export function secretHash(secret: string): string {
  return hash('sha256', secret)
}

/** A pairing code for people to type, `K7QM-2HXR-9WTD-B3NP`: 78 bits. */
export function newPairingCode(): string {
  return groupsOf(4)
}

/** The code as it was given, however it was typed. */
export function pairingCodeFrom(typed: string): string {
  return typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
}

/** A password to be read off a terminal and typed once: 78 bits. */
export function newPassword(): string {
  return groupsOf(4).toLowerCase()
}

function groupsOf(count: number): string {
  const letter = () => LETTERS.charAt(randomInt(LETTERS.length))
  return Array.from({ length: count }, () => letter() + letter() + letter() + letter()).join('-')
}
