import { newId } from '@tingxu/shared/ids.ts'
import type { StaffRole } from '@tingxu/shared/roles.ts'
import type { StaffListed } from '@tingxu/shared/wire-console.ts'
import { cookieIn, HALL, ORIGIN, passwordHash, type SmallHouse } from './small-house.ts'

export type Headers = Record<string, string>
export type Post = { role: StaffRole; departmentId?: string | null; hallId?: string }

/** Somebody who has a password already and works where it says; their id. */
export async function hire({ house }: SmallHouse, name: string, ...posts: Post[]): Promise<string> {
  const id = newId()
  const halls = posts.map(({ role, departmentId = null, hallId = HALL }) => ({
    hallId,
    role,
    departmentId,
    denied: [],
  }))
  await house.people.staff.add({ id, name, passwordHash, halls }, 0)
  return id
}

export async function idOf({ house }: SmallHouse, name: string): Promise<string> {
  return (await house.people.staff.byName(name))?.id ?? ''
}

export function staffPath(staffId = '', verb = '', hallId = HALL): string {
  return ['', 'api', 'halls', hallId, 'staff', staffId, verb].filter((part, index) => index === 0 || part).join('/')
}

export async function listFor(small: SmallHouse, headers: Headers, hallId = HALL): Promise<StaffListed[]> {
  const { body } = await small.ask(staffPath('', '', hallId), { headers })
  return body.staff as StaffListed[]
}

/** The code in the link that somebody was given. */
export const codeIn = (link: unknown) => String(link).split('#invite=')[1] ?? ''

/** Signs in by an invitation; the headers of the new session. */
export async function accepted(small: SmallHouse, link: unknown, password: string): Promise<Headers> {
  const body = { code: codeIn(link), password }
  const { headers } = await small.ask('/api/invitations/accept', { body, headers: { origin: ORIGIN } })
  return { cookie: cookieIn(headers), origin: ORIGIN }
}
