import type { CounterId, DeviceId, HallId } from '@tingxu/shared/ids.ts'
import type { DeviceKind } from '@tingxu/shared/roles.ts'
import type { PeopleDatabase } from './people-database.ts'

export type DeviceRecord = {
  id: DeviceId
  kind: DeviceKind
  hallId: HallId
  counterId: CounterId | null
  tokenHash: string
  pairedAt: number
}
export type PairingCode = {
  codeHash: string
  kind: DeviceKind
  hallId: HallId
  counterId: CounterId | null
  endsAt: number
}

export type DeviceStore = {
  /** Devices that are not revoked. */
  all(): Promise<DeviceRecord[]>
  revoke(deviceId: DeviceId, at: number): Promise<void>
  addCode(code: PairingCode): Promise<void>
  /** Uses a code up for the device that comes with it, in one step; null if it is unknown, used or expired. */
  pair(codeHash: string, device: { id: DeviceId; tokenHash: string }, now: number): Promise<DeviceRecord | null>
}

export function deviceStore(database: PeopleDatabase): DeviceStore {
  const { queries } = database
  const rows = queries
    .selectFrom('devices')
    .select(['id', 'kind', 'hall_id as hallId', 'counter_id as counterId'])
    .select(['token_hash as tokenHash', 'paired_at as pairedAt'])
    .where('revoked_at', 'is', null)
  return {
    all: async () => database.all(rows),
    revoke: async (id, at) =>
      database.write(queries.updateTable('devices').set({ revoked_at: at }).where('id', '=', id)),
    addCode: async (code) => database.write(queries.insertInto('pairing_codes').values(codeRowOf(code))),
    pair: async (codeHash, device, now) => pair(database, codeHash, device, now),
  }
}

function codeRowOf({ codeHash, kind, hallId, counterId, endsAt }: PairingCode) {
  return { code_hash: codeHash, kind, hall_id: hallId, counter_id: counterId, ends_at: endsAt }
}

type NewDevice = { id: DeviceId; tokenHash: string }

function pair(
  database: PeopleDatabase,
  codeHash: string,
  { id, tokenHash }: NewDevice,
  now: number,
): DeviceRecord | null {
  const { queries } = database
  return database.inOneCommit((write) => {
    write(queries.deleteFrom('pairing_codes').where('ends_at', '<=', now))
    const [code] = database.all(queries.selectFrom('pairing_codes').selectAll().where('code_hash', '=', codeHash))
    if (code === undefined) return null
    const { kind, hall_id, counter_id } = code
    write(queries.deleteFrom('pairing_codes').where('code_hash', '=', codeHash))
    write(
      queries.insertInto('devices').values({ id, kind, hall_id, counter_id, token_hash: tokenHash, paired_at: now }),
    )
    return { id, kind, hallId: hall_id, counterId: counter_id, tokenHash, pairedAt: now }
  })
}
