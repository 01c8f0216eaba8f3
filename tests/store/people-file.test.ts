import { join } from 'node:path'
import { kyselyOver } from '@tingxu/server/store/kysely-over.ts'
import { migrate } from '@tingxu/server/store/migrate.ts'
import { openPeople } from '@tingxu/server/store/people.ts'
import { PEOPLE_MIGRATIONS } from '@tingxu/server/store/people-migrations.ts'
import type { PeopleTables } from '@tingxu/server/store/people-tables.ts'
import { openSqlite } from '@tingxu/server/store/sqlite.ts'
import { UUID_PATTERN } from '@tingxu/shared/ids.ts'
import { expect, test } from 'vitest'
import { temporaryFolder } from './temporary-folder.ts'

test('devices and codes from before devices had names are kept, and a code can be taken back', async () => {
  const file = join(temporaryFolder(), 'people.db')
  await fileAsBefore('0005', file, [
    "insert into devices values ('kiosk', 'kiosk', 'linjiang', null, 'token', 1, null)",
    "insert into pairing_codes values ('code', 'display', 'linjiang', null, 9)",
  ])
  const people = await openPeople(file)
  expect(await people.devices.ofHall('linjiang')).toMatchObject([{ id: 'kiosk', name: '', seenAt: null }])
  const [code] = await people.devices.codesOf('linjiang', 2)
  expect(code).toMatchObject({ id: expect.stringMatching(UUID_PATTERN), name: '' })
  expect(await people.devices.takeBackCode('linjiang', code?.id ?? '')).toBe(true)
  expect(await people.devices.codesOf('linjiang', 2)).toEqual([])
  await people.close()
})

/** A file of people as a version had it that did not know this migration yet. */
async function fileAsBefore(migration: string, file: string, rows: string[]) {
  const sqlite = openSqlite(file, { synchronous: 'FULL', secureDelete: true })
  const earlier = Object.entries(PEOPLE_MIGRATIONS).filter(([name]) => name < migration)
  await migrate(kyselyOver<PeopleTables>(sqlite), Object.fromEntries(earlier))
  for (const row of rows) sqlite.exec(row)
  sqlite.close()
}
