import type { HallId, StaffId } from '@tingxu/shared/ids.ts'
import type { StaffListed } from '@tingxu/shared/wire-console.ts'
import type { StaffAccount } from '../store/people-staff.ts'
import type { House } from './house.ts'
import type { Sessions } from './sessions.ts'
import { looksAfter, postIn, powerIn } from './staff-rules.ts'

/** Those of a hall's staff whom the asker looks after. */
export async function staffListed(
  askerId: StaffId,
  hallId: HallId,
  { people, sessions }: Pick<House, 'people' | 'sessions'>,
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
    return { ...listed(account, sessions), role, departmentId, denied: [...denied] }
  })
}

function listed({ id, name, administrator, passwordHash, invitation, seenAt }: StaffAccount, sessions: Sessions) {
  const open = sessions.of(id)
  const seen = [...open.map((session) => session.seenAt), ...(seenAt === null ? [] : [seenAt])]
  return {
    ...{ id, name, administrator },
    state: passwordHash === null ? ('invited' as const) : ('active' as const),
    invitedUntil: invitation?.endsAt ?? null,
    lastSeenAt: seen.length === 0 ? null : Math.max(...seen),
    sessions: open.length,
    sso: false,
  }
}
