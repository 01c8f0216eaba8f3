import type { CounterId, HallId } from '@tingxu/shared/ids.ts'
import type { DeviceKind } from '@tingxu/shared/roles.ts'
import type { Compilable } from 'kysely'
import type { PeopleDatabase } from './people-database.ts'

/** A code that pairs one device. The name is the device's, for the time when it has come. */
export type PairingCode = {
  id: string
  codeHash: string
  kind: DeviceKind
  hallId: HallId
  counterId: CounterId | null
  name: string
  endsAt: number
}
/** How many codes, and how many devices and codes together, a hall may have after this one. */
export type Room = { codes: number; devices: number }

export type CodeStore = {
  /** Codes of a hall that can still be used, the oldest first. */
  codesOf(hallId: HallId, now: number): Promise<Omit<PairingCode, 'codeHash'>[]>
  addCode(code: PairingCode): Promise<void>
  /** False: there is no room for it. Whoever runs the machine is not counted; a browser is. */
  addCodeWithin(room: Room, code: PairingCode, now: number): Promise<boolean>
  takeBackCode(hallId: HallId, id: string): Promise<boolean>
}

/** Within a commit: the code, which is gone by it. */
type UsingUp = { useUp(codeHash: string, now: number, write: (query: Compilable) => void): PairingCode | null }

export function codeStore(database: PeopleDatabase): CodeStore & UsingUp {
  const { queries } = database
  const rows = queries
    .selectFrom('pairing_codes')
    .select(['id', 'kind', 'hall_id as hallId', 'counter_id as counterId', 'name', 'ends_at as endsAt'])
    .orderBy('ends_at')
  const ofHall = (hallId: HallId) => rows.where('hall_id', '=', hallId)
  const over = (now: number) => queries.deleteFrom('pairing_codes').where('ends_at', '<=', now)
  const insertOf = (code: PairingCode) => queries.insertInto('pairing_codes').values(rowOf(code))
  const devicesOf = (hallId: HallId) =>
    queries.selectFrom('devices').select('id').where('hall_id', '=', hallId).where('revoked_at', 'is', null)
  return {
    codesOf: async (hallId, now) => database.all(ofHall(hallId).where('ends_at', '>', now)),
    addCode: async (code) => database.write(insertOf(code)),
    addCodeWithin: async (room, code, now) =>
      database.inOneCommit((write) => {
        write(over(now))
        const codes = database.all(ofHall(code.hallId)).length
        const devices = database.all(devicesOf(code.hallId)).length
        const fits = codes < room.codes && codes + devices < room.devices
        if (fits) write(insertOf(code))
        return fits
      }),
    takeBackCode: async (hallId, id) =>
      database.inOneCommit((write) => {
        const known = database.all(ofHall(hallId).where('id', '=', id)).length > 0
        if (known) write(queries.deleteFrom('pairing_codes').where('id', '=', id))
        return known
      }),
    useUp: (codeHash, now, write) => {
      write(over(now))
      const [code] = database.all(rows.where('code_hash', '=', codeHash))
      if (code) write(queries.deleteFrom('pairing_codes').where('code_hash', '=', codeHash))
      return code ? { ...code, codeHash } : null
    },
  }
}

function rowOf({ id, codeHash, kind, hallId, counterId, name, endsAt }: PairingCode) {
  return { id, code_hash: codeHash, kind, hall_id: hallId, counter_id: counterId, name, ends_at: endsAt }
}
