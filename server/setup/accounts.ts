import { type HallId, newId, type StaffId } from '@tingxu/shared/ids.ts'
import type { StaffRole } from '@tingxu/shared/roles.ts'
import type { People } from '../store/people.ts'
import { hashPassword } from '../web/passwords.ts'
import { newPassword } from '../web/random-secrets.ts'
import { steadyNow } from '../web/steady-clock.ts'

export type Account = { name: string; password: string }

/** An account with a password made for it; one that is there already gets a new password. */
export async function newAccount(
  people: People,
  name: string,
  hallId: HallId,
  role: StaffRole,
): Promise<Account & { id: StaffId }> {
  const password = newPassword()
  const passwordHash = await hashPassword(password)
  const before = await people.staff.byName(name)
  const id = before?.id ?? newId()
  if (before) await people.staff.setPassword(id, passwordHash)
  else await people.staff.add({ id, name, passwordHash, halls: [{ hallId, role, denied: [] }] }, steadyNow())
  return { id, name, password }
}
