import type { Account } from '@tingxu/server/setup/accounts.ts'
import type { NewStaff } from '@tingxu/shared/wire-console.ts'
import type { Caller } from '../helpers/caller.ts'
import type { PicturedHall } from './pictured-hall.ts'
import type { Gallery } from './screens.ts'

/** Good enough for a hall, and the same for everybody whom a state needs. */
export const PASSWORD = '临江大厅-晨光二号-37'

/** The code of an invitation for somebody who is new. */
export async function invited(by: Caller, hallId: string, wanted: NewStaff): Promise<string> {
  const { status, body } = await by.post(`/api/halls/${hallId}/staff`, wanted)
  const code = String(body.link).split('#invite=')[1]
  if (code === undefined) throw new Error(`${wanted.name} was not invited: ${status} ${JSON.stringify(body)}`)
  return code
}

/** Opens the invitation as whoever it is for, and chooses a password. */
export async function accept({ server }: PicturedHall, code: string) {
  const answer = await fetch(`${server.url}/api/invitations/accept`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.url },
    body: JSON.stringify({ code, password: PASSWORD }),
  })
  if (!answer.ok) throw new Error(`the invitation was not taken: ${answer.status} ${await answer.text()}`)
}

/** The colleague with whom the manager shares her hall. */
export const COLLEAGUE: Account = { name: '王芳', password: PASSWORD }

const comeTo = new WeakMap<PicturedHall, Promise<void>>()

/** She works here from the first state on in which she is needed. */
export async function colleague({ hall }: Gallery): Promise<Caller> {
  const before = comeTo.get(hall) ?? comes(hall)
  comeTo.set(hall, before)
  await before
  return hall.server.signIn(COLLEAGUE.name, COLLEAGUE.password)
}

/** What she was at is not in the way of other states. */
export async function withoutColleague(gallery: Gallery) {
  if (!comeTo.has(gallery.hall)) return
  await (await colleague(gallery)).post(`/api/halls/${gallery.hall.hallId}/draft/discard`, {})
}

async function comes(hall: PicturedHall) {
  await accept(hall, await invited(await hall.manager(), hall.hallId, { name: COLLEAGUE.name, role: 'manager' }))
}
