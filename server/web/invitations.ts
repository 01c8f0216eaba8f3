import { INVITATION_MS_MAX } from '@tingxu/shared/limits.ts'
import type { Invitation, StaffAccount } from '../store/people-staff.ts'
import { newToken, secretHash } from './random-secrets.ts'

export type NewInvitation = {
  /** What is told once, and kept by nobody here. */
  link: string
  kept: Invitation
}

/** A one-time link. Its code stands behind the `#`, which a browser sends to no server. */
export function newInvitation(url: string, now: number): NewInvitation {
  const code = newToken()
  const kept = { codeHash: secretHash(code), endsAt: now + INVITATION_MS_MAX }
  return { link: `${url}/console#invite=${code}`, kept }
}

/** Used, ended, replaced by a newer one or never given: all look the same. */
export function isInvitedBy(code: string, { invitation }: StaffAccount, now: number): boolean {
  return invitation !== null && invitation.codeHash === secretHash(code) && now < invitation.endsAt
}
