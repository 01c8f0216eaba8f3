import type { HallId, StaffId } from '@tingxu/shared/ids.ts'
import type { StaffListed } from '@tingxu/shared/wire-console.ts'
import type { StaffAccount } from '../store/people-staff.ts'
import type { House } from './house.ts'
import type { Sessions } from './sessions.ts'
import { canComeIn, isTied, looksAfter, postIn, powerIn } from './staff-rules.ts'

/** Those of a hall's staff whom the asker looks after. */
export async function staffListed(
  askerId: StaffId,
  hallId: HallId,
  { people, sessions, issuer }: Pick<House, 'people' | 'sessions' | 'issuer'>,
): Promise<StaffListed[]> {
  const accounts = await people.staff.all()
  const power = powerIn(
    accounts.find(({ id }) => id === askerId),
    hallId,
  )
  return accounts.flatMap((account) => {
    const post = postIn(account, hallId)
    if (post === undefined || power === null || !looksAfter(power, post)) return []
    const { role, departmentId, denied } = post
    return { ...listed(account, sessions, issuer?.id ?? null), role, departmentId, denied: [...denied] }
  })
}

function listed(account: StaffAccount, sessions: Sessions, issuer: string | null) {
  const { id, name, administrator, invitation, seenAt } = account
  const open = sessions.of(id)
  const seen = [...open.map((session) => session.seenAt), ...(seenAt === null ? [] : [seenAt])]
  return {
    ...{ id, name, administrator },
    state: canComeIn(account, issuer) ? ('active' as const) : ('invited' as const),
    invitedUntil: invitation?.endsAt ?? null,
    lastSeenAt: seen.length === 0 ? null : Math.max(...seen),
    sessions: open.length,
    sso: isTied(account, issuer),
  }
}
