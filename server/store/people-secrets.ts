import type { HallId } from '@tingxu/shared/ids.ts'
import type { PeopleDatabase } from './people-database.ts'

/** Each hall's own secret, from which the links of its tickets are made. It is made once and stays. */
export type SecretStore = {
  all(): Promise<Map<HallId, Uint8Array>>
  add(hallId: HallId, secret: Uint8Array): Promise<void>
}

export function secretStore(database: PeopleDatabase): SecretStore {
  const { queries } = database
  return {
    all: async () =>
      new Map(database.all(queries.selectFrom('hall_secrets').selectAll()).map((row) => [row.hall_id, row.secret])),
    add: async (hallId, secret) =>
      database.write(queries.insertInto('hall_secrets').values({ hall_id: hallId, secret: Buffer.from(secret) })),
  }
}
