import { askHall } from '@tingxu/shared/browser/ask-hall.ts'
import { pairDevice } from '@tingxu/shared/browser/pair-device.ts'
import { keepSeat } from '@tingxu/shared/browser/seat-kept.ts'
import { newId } from '@tingxu/shared/ids.ts'
import type { SignedIn } from '@tingxu/shared/wire.ts'

/** What the link to this page brought along: codes that pair, an account, a counter. */
export type Given = URLSearchParams

/** Taken out of the address at once, where it would be photographed or bookmarked. */
export function takeGiven(): Given {
  const given = new URLSearchParams(location.hash.slice(1))
  if (location.hash !== '') history.replaceState(null, '', location.pathname + location.search)
  return given
}

/**
 * Makes this browser a kiosk, a board and a clerk's desk, by the API, as each would do by itself. The screens in their
 * frames then find what is kept here.
 */
export async function putToUse(given: Given): Promise<void> {
  const [kiosk, display] = [given.get('kiosk'), given.get('display')]
  await Promise.all([
    kiosk === null ? null : pairDevice(kiosk, 'kiosk'),
    display === null ? null : pairDevice(display, 'display'),
    sitDown(given.get('name'), given.get('password'), given.get('counter')),
  ])
}

async function sitDown(name: string | null, password: string | null, counterId: string | null) {
  if (name === null || password === null) return
  const answered = await askHall('/api/sign-in', { body: { name, password } })
  const hallId = answered?.status === 200 ? (answered.body as SignedIn).staff.halls[0]?.hallId : undefined
  if (hallId === undefined || counterId === null) return
  const command = { type: 'openCounter', counterId }
  const seated = await askHall(`/api/halls/${hallId}/commands`, { body: { id: newId(), command } })
  if (seated?.status === 200) keepSeat(hallId, counterId)
}
