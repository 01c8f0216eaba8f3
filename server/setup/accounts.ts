import { type DepartmentId, type HallId, newId, type StaffId } from '@tingxu/shared/ids.ts'
import type { StaffRole } from '@tingxu/shared/roles.ts'
import type { People } from '../store/people.ts'
import type { NewAccount } from '../store/people-staff.ts'
import { hashPassword } from '../web/passwords.ts'
import { newPassword } from '../web/random-secrets.ts'
import { steadyNow } from '../web/steady-clock.ts'

export type Account = { name: string; password: string }
/** What somebody is to be: an administrator of everything, or something in halls. */
export type Hired = Pick<NewAccount, 'administrator' | 'halls'>

/** An account with a password made for it; one that is there already gets a new password. */
export async function newAccount(people: People, name: string, hired: Hired): Promise<Account & { id: StaffId }> {
  const password = newPassword()
  const passwordHash = await hashPassword(password)
  const before = await people.staff.byName(name)
  const id = before?.id ?? newId()
  if (before) await people.staff.setPassword(id, passwordHash)
  else await people.staff.add({ id, name, passwordHash, ...hired }, steadyNow())
  return { id, name, password }
}

export const ADMINISTRATOR: Hired = { administrator: true, halls: [] }

export function worksIn(hallId: HallId, role: StaffRole, departmentId: DepartmentId | null = null): Hired {
  return { halls: [{ hallId, role, departmentId, denied: [] }] }
}
