import type { StaffId } from '@tingxu/shared/ids.ts'
import type { SsoRefused, WireReason } from '@tingxu/shared/refusals.ts'
import type { Identity, StaffAccount } from '../store/people-staff.ts'
import type { StaffWrite } from '../store/people-staff-writes.ts'
import { isInvitedBy } from './invitations.ts'
import type { Errand } from './oidc-flows.ts'
import { isTied } from './staff-rules.ts'

type Decided<No> = { answer: { staffId: StaffId } | { refused: No }; writes: StaffWrite[] }

/**
 * Whose account it is that somebody of the issuer has come for. Only what was tied by hand counts: a name or an address
 * at the issuer may be given to somebody else tomorrow.
 */
export function comingBy(identity: Identity, errand: Errand, now: number) {
  return (accounts: StaffAccount[]): Decided<SsoRefused> => {
    const holder = accounts.find((account) => isSame(account.identity, identity))
    switch (errand.to) {
      case 'sign-in':
        return holder ? { answer: { staffId: holder.id }, writes: [] } : no('sso-unknown')
      case 'accept': {
        const invited = accounts.find((account) => isInvitedBy(errand.code, account, now))
        return invited ? tying(invited, holder, identity) : no('invitation-over')
      }
      case 'tie': {
        const own = accounts.find(({ id }) => id === errand.staffId)
        return own ? tying(own, holder, identity) : no('sign-in-needed')
      }
    }
  }
}

/** One account for one identity, and one identity for one account. */
function tying(account: StaffAccount, holder: StaffAccount | undefined, identity: Identity): Decided<SsoRefused> {
  if (holder !== undefined && holder.id !== account.id) return no('sso-taken')
  if (holder === undefined && isTied(account, identity.issuer)) return no('sso-taken')
  const writes = holder === undefined ? [{ type: 'tie', staffId: account.id, identity } as const] : []
  return { answer: { staffId: account.id }, writes }
}

/** Whoever unties must have another way in. */
export function untying(staffId: StaffId, keepSession: string) {
  return (accounts: StaffAccount[]): Decided<WireReason> => {
    const own = accounts.find(({ id }) => id === staffId)
    if (own === undefined || own.identity === null) return { answer: { staffId }, writes: [] }
    if (own.passwordHash === null) return no('password-needed')
    return { answer: { staffId }, writes: [{ type: 'untie', staffId, keepSession }] }
  }
}

const isSame = (one: Identity | null, other: Identity) => one?.issuer === other.issuer && one.subject === other.subject

function no<No>(refused: No): Decided<No> {
  return { answer: { refused }, writes: [] }
}
