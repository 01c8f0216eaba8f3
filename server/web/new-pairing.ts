import { type CounterId, type HallId, newId, type ZoneId } from '@tingxu/shared/ids.ts'
import { PAIRING_CODE_MS_MAX } from '@tingxu/shared/limits.ts'
import type { DeviceKind } from '@tingxu/shared/roles.ts'
import type { NewDeviceAnswer } from '@tingxu/shared/wire-console.ts'
import type { PairingCode } from '../store/people-pairing-codes.ts'
import { newPairingCode, pairingCodeFrom, secretHash } from './random-secrets.ts'
import { steadyNow } from './steady-clock.ts'

export type WantedDevice = {
  kind: DeviceKind
  hallId: HallId
  name: string
  counterId: CounterId | null
  shows: Shown
}
/** What a display's link opens: the hall's board, a zone's, or the sign over a window. */
export type Shown = { zoneId: ZoneId } | { counterNumber: number } | null

/** A fresh code with the link that pairs whoever opens it, once; and what is kept of it. */
export function newPairing(wanted: WantedDevice, url: string): { told: NewDeviceAnswer; kept: PairingCode } {
  const { shows, ...device } = wanted
  const code = newPairingCode()
  const id = newId()
  const until = steadyNow() + PAIRING_CODE_MS_MAX
  return {
    told: { id, code, link: `${url}${pageOf(wanted.kind, shows)}#pair=${code}`, until },
    kept: { ...device, id, codeHash: secretHash(pairingCodeFrom(code)), endsAt: until },
  }
}

/** Where a device of a kind opens the page that it is to show. */
function pageOf(kind: DeviceKind, shows: Shown): string {
  switch (kind) {
    case 'kiosk':
      return '/kiosk'
    case 'display':
      return displayPage(shows)
    case 'pad':
    case 'guide':
      return '/'
  }
}

function displayPage(shows: Shown): string {
  if (shows === null) return '/display'
  return 'zoneId' in shows ? `/display/zone/${shows.zoneId}` : `/display/counter/${shows.counterNumber}`
}
