import type { DepartmentId, HallId, StaffId } from '@tingxu/shared/ids.ts'
import { STAFF_MAX } from '@tingxu/shared/limits.ts'
import type { NewStaff, StaffChange } from '@tingxu/shared/wire-console.ts'
import { nameFrom, nameKey } from '../store/people-names.ts'
import type { Invitation, StaffAccount, StaffHall } from '../store/people-staff.ts'
import type { StaffWrite } from '../store/people-staff-writes.ts'
import type { EdgeReason } from './answers.ts'
import { isLastManager, looksAfter, looksAfterAllOf, type Power, postIn, powerIn } from './staff-rules.ts'

/** Who asks, in which hall, what departments that hall has, and whose sign-in counts. */
export type Asking = {
  askerId: StaffId
  hallId: HallId
  departments: ReadonlySet<DepartmentId>
  issuer: string | null
}
export type StaffRefused = { refused: EdgeReason }
type Decided<Told> = { answer: Told | StaffRefused; writes: StaffWrite[] }
export type Decide<Told> = (accounts: StaffAccount[]) => Decided<Told>

/**
 * What is to be written when somebody changes staff, or why not. Each looks at the accounts as they are in the commit
 * that writes, the asker's own among them: of two managers who demote each other one comes too late.
 */
export function taking(
  asking: Asking,
  wanted: NewStaff,
  made: { id: StaffId; invitation: Invitation; at: number },
): Decide<{ id: StaffId; invited: boolean }> {
  return (accounts) => {
    const power = powerIn(find(accounts, asking.askerId), asking.hallId)
    if (power === null) return no('forbidden')
    const post = postFrom(asking, power, null, wanted)
    if ('refused' in post) return { answer: post, writes: [] }
    const name = nameFrom(wanted.name)
    const known = accounts.find((account) => nameKey(account.name) === nameKey(name))
    if (known !== undefined) return takingKnown(power, known, post)
    if (accounts.length >= STAFF_MAX) return no('too-many-staff')
    const account = { id: made.id, name, passwordHash: null, invitation: made.invitation, halls: [post] }
    return done({ id: made.id, invited: true }, { type: 'add', account, createdAt: made.at })
  }
}

/** An account that is there already keeps its password. */
function takingKnown(power: Power, known: StaffAccount, post: StaffHall) {
  if (power !== 'administrator' || postIn(known, post.hallId) !== undefined) return no('name-taken')
  return done({ id: known.id, invited: false }, { type: 'give-post', staffId: known.id, post })
}

export function changing(asking: Asking, staffId: StaffId, change: StaffChange): Decide<object> {
  return (accounts) => {
    const met = meet(accounts, asking, staffId)
    if ('refused' in met) return { answer: met, writes: [] }
    const post = postFrom(asking, met.power, met.post, { ...met.post, ...change })
    if ('refused' in post) return { answer: post, writes: [] }
    if (met.isNeeded && post.role !== 'manager') return no('last-manager')
    return done({}, { type: 'give-post', staffId, post: { ...post, denied: change.denied ?? met.post.denied } })
  }
}

/** A link for a first or a new password. */
export function inviting(asking: Asking, staffId: StaffId, invitation: Invitation): Decide<object> {
  return (accounts) => {
    const met = meet(accounts, asking, staffId)
    if ('refused' in met) return { answer: met, writes: [] }
    if (!looksAfterAllOf(met.asker, met.account)) return no('administrator-needed')
    if (met.isNeeded) return no('last-manager')
    return done({}, { type: 'invite', staffId, invitation })
  }
}

export function signingOut(asking: Asking, staffId: StaffId): Decide<object> {
  return (accounts) => {
    const met = meet(accounts, asking, staffId)
    if ('refused' in met) return { answer: met, writes: [] }
    if (met.account.administrator && met.power !== 'administrator') return no('administrator-needed')
    return done({}, { type: 'end-sessions', staffId })
  }
}

/** From now on somebody does not work here; an account that is nothing anywhere any more is deleted. */
export function removing(asking: Asking, staffId: StaffId): Decide<object> {
  return (accounts) => {
    const met = meet(accounts, asking, staffId)
    if ('refused' in met) return { answer: met, writes: [] }
    if (met.isNeeded) return no('last-manager')
    const isAllThereWas = met.account.halls.length === 1 && !met.account.administrator
    if (isAllThereWas) return done({}, { type: 'delete', staffId })
    return done({}, { type: 'take-post', staffId, hallId: asking.hallId })
  }
}

type Met = { asker: StaffAccount; power: Power; account: StaffAccount; post: StaffHall; isNeeded: boolean }

/** Who asks and who is meant. Somebody whom the asker does not look after looks like nobody. */
function meet(accounts: StaffAccount[], { askerId, hallId, issuer }: Asking, staffId: StaffId): Met | StaffRefused {
  const asker = find(accounts, askerId)
  const power = powerIn(asker, hallId)
  if (asker === undefined || power === null) return { refused: 'forbidden' }
  const account = find(accounts, staffId)
  const post = account && postIn(account, hallId)
  if (account === undefined || post === undefined || !looksAfter(power, post)) return { refused: 'not-found' }
  const isManager = post.role === 'manager'
  const isNeeded = isManager && power !== 'administrator' && isLastManager(accounts, hallId, staffId, issuer)
  return { asker, power, account, post, isNeeded }
}

const find = (accounts: StaffAccount[], id: StaffId) => accounts.find((account) => account.id === id)

/** The post that somebody shall have, as far as whoever gives it may. A department that stays is not looked at again. */
function postFrom(
  { hallId, departments }: Asking,
  power: Power,
  before: StaffHall | null,
  { role, departmentId: wanted }: Pick<NewStaff, 'role' | 'departmentId'>,
): StaffHall | StaffRefused {
  const departmentId = wanted ?? (before === null && typeof power === 'object' ? power.headOf : null)
  if (!looksAfter(power, { role, departmentId })) return { refused: 'forbidden' }
  if (role === 'head' && departmentId === null) return { refused: 'department-needed' }
  const isNew = departmentId !== null && departmentId !== before?.departmentId
  if (isNew && typeof power === 'string' && !departments.has(departmentId)) return { refused: 'department-unknown' }
  return { hallId, role, departmentId, denied: before?.denied ?? [] }
}

function done<Told>(answer: Told, ...writes: StaffWrite[]) {
  return { answer, writes }
}

function no(refused: EdgeReason): { answer: StaffRefused; writes: StaffWrite[] } {
  return { answer: { refused }, writes: [] }
}
