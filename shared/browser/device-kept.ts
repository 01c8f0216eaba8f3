import type { DeviceKind } from '@tingxu/shared/roles.ts'
import type { Paired } from '@tingxu/shared/wire.ts'
import { keptHere } from './pending-commands.ts'

/** What this browser is paired as, one entry for each kind: a kiosk and a board may share a test machine. */
export function deviceKept(kind: DeviceKind): Paired | null {
  try {
    const paired = JSON.parse(keptHere()?.getItem(keyOf(kind)) ?? 'null') as Paired | null
    return typeof paired?.token === 'string' && paired.device.kind === kind ? paired : null
  } catch {
    return null
  }
}

export function keepDevice(paired: Paired) {
  keptHere()?.setItem(keyOf(paired.device.kind), JSON.stringify(paired))
}

export function forgetDevice(kind: DeviceKind) {
  keptHere()?.removeItem(keyOf(kind))
}

/** The code of a pairing link, `#pair=CODE`; taken out of the address, where it would be photographed or bookmarked. */
export function takePairingCode(): string | null {
  const code = new URLSearchParams(location.hash.slice(1)).get('pair')
  if (code !== null) history.replaceState(null, '', location.pathname + location.search)
  return code
}

const keyOf = (kind: DeviceKind) => `tingxu.device.${kind}`
