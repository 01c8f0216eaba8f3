import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { HASHES_AT_ONCE_MAX, HASHES_WAITING_MAX } from '@tingxu/shared/limits.ts'
import { Turnstile } from './turnstile.ts'

/** argon2id as OWASP advises it: 19 MiB, two passes, one lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const
const PREFIX = `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$`

const hashing = promisify(argon2)
/** Each hash takes 19 MiB and a core for 30 ms: a crowd at the sign-in must not take the whole machine. */
const turnstile = new Turnstile(HASHES_AT_ONCE_MAX, HASHES_WAITING_MAX)

/** The password as it is kept. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  return `${PREFIX}${base64(salt)}$${base64(await derive(password, salt))}`
}

/** The same for whoever comes over the network. */
export function hashInTurn(password: string): Promise<string | 'crowded'> {
  return turnstile.pass(() => hashPassword(password))
}

/** How long somebody is asked to wait who was told that it is crowded. */
export const CROWDED_MS = 2000

/** Whether the password is the one behind the hash. Takes as long for NOBODYS_HASH as for anybody's. */
export async function isPassword(password: string, kept: string): Promise<boolean | 'crowded'> {
  const [salt, tag] = kept.slice(PREFIX.length).split('$')
  if (!kept.startsWith(PREFIX) || salt === undefined || tag === undefined) throw new Error('unknown password hash')
  const derived = await turnstile.pass(() => derive(password, Buffer.from(salt, 'base64')))
  return derived === 'crowded' ? 'crowded' : timingSafeEqual(derived, Buffer.from(tag, 'base64'))
}

/** What is compared where nobody has the name, so that the answer comes no sooner. No password has it. */
export const NOBODYS_HASH = `${PREFIX}${base64(randomBytes(16))}$${base64(randomBytes(COST.tagLength))}`

async function derive(password: string, salt: Buffer): Promise<Buffer> {
  return hashing('argon2id', { message: password.normalize('NFC'), nonce: salt, ...COST })
}

function base64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '')
}
