import type { CounterId, DeviceId, HallId } from '@tingxu/shared/ids.ts'
import type { DeviceKind } from '@tingxu/shared/roles.ts'
import type { PeopleDatabase } from './people-database.ts'
import { type CodeStore, codeStore, type PairingCode } from './people-pairing-codes.ts'

export type DeviceRecord = {
  id: DeviceId
  kind: DeviceKind
  hallId: HallId
  counterId: CounterId | null
  name: string
  tokenHash: string
  pairedAt: number
  seenAt: number | null
}
export type DeviceSeen = { id: DeviceId; at: number }

/** Devices that are not revoked, and the codes by which more may come. */
export type DeviceStore = CodeStore & {
  all(): Promise<DeviceRecord[]>
  ofHall(hallId: HallId): Promise<DeviceRecord[]>
  rename(hallId: HallId, deviceId: DeviceId, name: string): Promise<Known>
  revoke(hallId: HallId, deviceId: DeviceId, at: number): Promise<Known>
  seen(devices: readonly DeviceSeen[]): Promise<void>
  /** Uses a code up for the device that comes with it, in one step; null if it is unknown, used or expired. */
  pair(codeHash: string, device: NewDevice, now: number): Promise<DeviceRecord | null>
}
/** Whether the hall has such a one. */
export type Known = boolean
type NewDevice = Pick<DeviceRecord, 'id' | 'tokenHash'>

export function deviceStore(database: PeopleDatabase): DeviceStore {
  const { queries } = database
  const rows = queries
    .selectFrom('devices')
    .select(['id', 'kind', 'hall_id as hallId', 'counter_id as counterId', 'name'])
    .select(['token_hash as tokenHash', 'paired_at as pairedAt', 'seen_at as seenAt'])
    .where('revoked_at', 'is', null)
    .orderBy('paired_at')
  const codes = codeStore(database)
  function change(hallId: HallId, id: DeviceId, values: { name: string } | { revoked_at: number }): Known {
    return database.inOneCommit((write) => {
      const known = database.all(rows.where('id', '=', id).where('hall_id', '=', hallId)).length > 0
      if (known) write(queries.updateTable('devices').set(values).where('id', '=', id))
      return known
    })
  }
  return {
    ...codes,
    all: async () => database.all(rows),
    ofHall: async (hallId) => database.all(rows.where('hall_id', '=', hallId)),
    rename: async (hallId, id, name) => change(hallId, id, { name }),
    revoke: async (hallId, id, at) => change(hallId, id, { revoked_at: at }),
    seen: async (devices) =>
      database.inOneCommit((write) => {
        for (const { id, at } of devices)
          write(queries.updateTable('devices').set({ seen_at: at }).where('id', '=', id))
      }),
    pair: async (codeHash, device, now) =>
      database.inOneCommit((write) => {
        const code = codes.useUp(codeHash, now, write)
        if (code === null) return null
        const record = recordOf(code, device, now)
        write(queries.insertInto('devices').values(rowOf(record)))
        return record
      }),
  }
}

function recordOf({ kind, hallId, counterId, name }: PairingCode, { id, tokenHash }: NewDevice, now: number) {
  return { id, kind, hallId, counterId, name, tokenHash, pairedAt: now, seenAt: null }
}

function rowOf({ id, kind, hallId, counterId, name, tokenHash, pairedAt }: DeviceRecord) {
  return { id, kind, hall_id: hallId, counter_id: counterId, name, token_hash: tokenHash, paired_at: pairedAt }
}
