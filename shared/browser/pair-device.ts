import type { DeviceKind } from '@tingxu/shared/roles.ts'
import type { Paired } from '@tingxu/shared/wire.ts'
import { askHall } from './ask-hall.ts'
import { keepDevice } from './device-kept.ts'

export type PairingFault = 'wrong' | 'otherKind' | 'noAnswer'

/** Pairs this browser as a device of a kind, and keeps what it got. A code works once. */
export async function pairDevice(code: string, kind: DeviceKind): Promise<Paired | PairingFault> {
  const answered = await askHall('/api/devices/pair', { body: { code: code.trim() } })
  if (answered === null || answered.status >= 500) return 'noAnswer'
  if (answered.status !== 200) return 'wrong'
  const paired = answered.body as Paired
  if (paired.device.kind !== kind) return 'otherKind'
  keepDevice(paired)
  return paired
}
