import type { HallId } from '@tingxu/shared/ids.ts'
import type { DeviceKind } from '@tingxu/shared/roles.ts'
import type { People } from '../store/people.ts'
import { newPairing } from '../web/new-pairing.ts'

export type PairingLink = { kind: DeviceKind; code: string; link: string }

/** The kinds for which there is a page. */
export const PAIRED_KINDS = ['kiosk', 'display'] as const

/** A fresh code, and the link that pairs whoever opens it, once. */
export async function newPairingLink(
  people: People,
  kind: DeviceKind,
  hallId: HallId,
  url: string,
): Promise<PairingLink> {
  const { told, kept } = newPairing({ kind, hallId, name: '', counterId: null, shows: null }, url)
  await people.devices.addCode(kept)
  return { kind, code: told.code, link: told.link }
}
