import type { DepartmentId, HallId, StaffId } from '@tingxu/shared/ids.ts'
import type { StaffAccount, StaffHall } from '../store/people-staff.ts'

/** What somebody may do to the staff of a hall: a head to the clerks of one department, the others to everybody. */
export type Power = 'administrator' | 'manager' | { headOf: DepartmentId }

export function powerIn(account: StaffAccount | undefined, hallId: HallId): Power | null {
  if (account === undefined) return null
  if (account.administrator) return 'administrator'
  const post = postIn(account, hallId)
  if (post?.role === 'manager') return 'manager'
  return post?.role === 'head' && post.departmentId !== null ? { headOf: post.departmentId } : null
}

export function postIn({ halls }: StaffAccount, hallId: HallId): StaffHall | undefined {
  return halls.find((post) => post.hallId === hallId)
}

/** Whoever is not looked after is not seen either. */
export function looksAfter(power: Power, { role, departmentId }: Pick<StaffHall, 'role' | 'departmentId'>): boolean {
  return typeof power === 'string' || (role === 'clerk' && departmentId === power.headOf)
}

/**
 * Whether somebody may decide how an account comes in. A link opens all that the account is, also in other halls; who
 * could make one for a clerk that is a manager elsewhere would be that manager.
 */
export function looksAfterAllOf(asker: StaffAccount, account: StaffAccount): boolean {
  if (asker.administrator) return true
  if (account.administrator) return false
  return account.halls.every((post) => {
    const power = powerIn(asker, post.hallId)
    return power !== null && looksAfter(power, post)
  })
}

/** Without the account the hall has no manager who can sign in. */
export function isLastManager(
  accounts: readonly StaffAccount[],
  hallId: HallId,
  staffId: StaffId,
  issuer: string | null,
): boolean {
  const isManager = (account: StaffAccount) => postIn(account, hallId)?.role === 'manager'
  return !accounts.some((account) => account.id !== staffId && canComeIn(account, issuer) && isManager(account))
}

export function canComeIn(account: StaffAccount, issuer: string | null): boolean {
  return account.passwordHash !== null || isTied(account, issuer)
}

/** To somebody at the issuer in force; a tie to another one opens nothing. */
export function isTied({ identity }: StaffAccount, issuer: string | null): boolean {
  return identity !== null && identity.issuer === issuer
}
