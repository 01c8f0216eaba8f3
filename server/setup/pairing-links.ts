import type { HallId } from '@tingxu/shared/ids.ts'
import { PAIRING_CODE_MS_MAX } from '@tingxu/shared/limits.ts'
import type { DeviceKind } from '@tingxu/shared/roles.ts'
import type { People } from '../store/people.ts'
import { newPairingCode, pairingCodeFrom, secretHash } from '../web/random-secrets.ts'
import { steadyNow } from '../web/steady-clock.ts'

export type PairingLink = { kind: DeviceKind; code: string; link: string }

/** Where a device of a kind opens the page that it is to show. */
const PAGES: Partial<Record<DeviceKind, string>> = { kiosk: '/kiosk', display: '/display' }
/** The kinds for which there is a page. */
export const PAIRED_KINDS = ['kiosk', 'display'] as const

/** A fresh code, and the link that pairs whoever opens it, once. */
export async function newPairingLink(
  people: People,
  kind: DeviceKind,
  hallId: HallId,
  url: string,
): Promise<PairingLink> {
  const code = newPairingCode()
  const endsAt = steadyNow() + PAIRING_CODE_MS_MAX
  await people.devices.addCode({ codeHash: secretHash(pairingCodeFrom(code)), kind, hallId, counterId: null, endsAt })
  return { kind, code, link: `${url}${PAGES[kind] ?? '/'}#pair=${code}` }
}
