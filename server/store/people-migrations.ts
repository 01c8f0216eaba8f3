import { newId } from '@tingxu/shared/ids.ts'
import { type Kysely, sql } from 'kysely'
import type { Migrations } from './migrate.ts'
import { nameKey } from './people-names.ts'

/** The tables of people-tables.ts. A migration that was shipped is never changed; the next one follows it. */
export const PEOPLE_MIGRATIONS: Migrations = {
  '0001-who-may-come-in': { up: whoMayComeIn },
  '0002-keys-of-dates': { up: keysOfDates },
  '0003-denied-rights': { up: deniedRights },
  '0005-named-devices': { up: namedDevices },
  '0006-departments-administrators-invitations': { up: departmentsAdministratorsInvitations },
  '0007-halls-begun': { up: hallsBegun },
  '0008-drafts': { up: drafts },
  '0009-identities': { up: identities },
}

async function whoMayComeIn(db: Kysely<unknown>) {
  await db.schema
    .createTable('staff')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull().unique())
    .addColumn('password', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('staff_halls')
    .addColumn('staff_id', 'text', (column) => column.notNull().references('staff.id').onDelete('cascade'))
    .addColumn('hall_id', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('staff_halls_key', ['staff_id', 'hall_id'])
    .execute()
  await db.schema
    .createTable('sessions')
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('staff_id', 'text', (column) => column.notNull().references('staff.id').onDelete('cascade'))
    .addColumn('started_at', 'bigint', (column) => column.notNull())
    .addColumn('seen_at', 'bigint', (column) => column.notNull())
    .addColumn('ends_at', 'bigint', (column) => column.notNull())
    .execute()
  await devicesAndSecrets(db)
}

async function devicesAndSecrets(db: Kysely<unknown>) {
  await db.schema
    .createTable('devices')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('hall_id', 'text', (column) => column.notNull())
    .addColumn('counter_id', 'text')
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('paired_at', 'bigint', (column) => column.notNull())
    .addColumn('revoked_at', 'bigint')
    .execute()
  await db.schema
    .createTable('pairing_codes')
    .addColumn('code_hash', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('hall_id', 'text', (column) => column.notNull())
    .addColumn('counter_id', 'text')
    .addColumn('ends_at', 'bigint', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('hall_secrets')
    .addColumn('hall_id', 'text', (column) => column.primaryKey())
    .addColumn('secret', 'blob', (column) => column.notNull())
    .execute()
}

async function keysOfDates(db: Kysely<unknown>) {
  await db.schema
    .createTable('date_keys')
    .addColumn('hall_id', 'text', (column) => column.notNull())
    .addColumn('date', 'text', (column) => column.notNull())
    .addColumn('key', 'blob', (column) => column.notNull())
    .addPrimaryKeyConstraint('date_keys_key', ['hall_id', 'date'])
    .execute()
}

async function deniedRights(db: Kysely<unknown>) {
  await db.schema
    .createTable('denied_rights')
    .addColumn('staff_id', 'text', (column) => column.notNull().references('staff.id').onDelete('cascade'))
    .addColumn('hall_id', 'text', (column) => column.notNull())
    .addColumn('right', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('denied_rights_key', ['staff_id', 'hall_id', 'right'])
    .execute()
}

async function namedDevices(db: Kysely<unknown>) {
  for (const table of ['devices', 'pairing_codes']) {
    await db.schema
      .alterTable(table)
      .addColumn('name', 'text', (column) => column.notNull().defaultTo(''))
      .execute()
  }
  await db.schema.alterTable('devices').addColumn('seen_at', 'bigint').execute()
  await db.schema
    .alterTable('pairing_codes')
    .addColumn('id', 'text', (column) => column.notNull().defaultTo(''))
    .execute()
  const codes = db as Kysely<{ pairing_codes: { id: string; code_hash: string } }>
  for (const { code_hash } of await codes.selectFrom('pairing_codes').select('code_hash').execute()) {
    await codes.updateTable('pairing_codes').set({ id: newId() }).where('code_hash', '=', code_hash).execute()
  }
}

async function departmentsAdministratorsInvitations(db: Kysely<unknown>) {
  await db.schema.alterTable('staff_halls').addColumn('department_id', 'text').execute()
  await db.schema.alterTable('staff').addColumn('name_key', 'text').execute()
  await db.schema.alterTable('staff').addColumn('seen_at', 'bigint').execute()
  await db.schema
    .alterTable('staff')
    .addColumn('administrator', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
  await db.schema
    .createTable('invitations')
    .addColumn('staff_id', 'text', (column) => column.primaryKey().references('staff.id').onDelete('cascade'))
    .addColumn('code_hash', 'text', (column) => column.notNull().unique())
    .addColumn('ends_at', 'bigint', (column) => column.notNull())
    .execute()
  await administratorsOfEverything(db)
  await keysOfNames(db)
}

/** Administrators used to be of a hall; now they are of all of them. */
async function administratorsOfEverything(db: Kysely<unknown>) {
  await sql`update staff set administrator = 1
    where id in (select staff_id from staff_halls where role = 'administrator')`.execute(db)
  await sql`delete from staff_halls where role = 'administrator'`.execute(db)
}

/** Of names that are one now the oldest has the key; the others are still found by their exact letters. */
async function keysOfNames(db: Kysely<unknown>) {
  const { rows } = await sql<{ id: string; name: string }>`select id, name from staff order by created_at, id`.execute(
    db,
  )
  const taken = new Set<string>()
  for (const { id, name } of rows) {
    const key = taken.has(nameKey(name)) ? `${nameKey(name)} ${id}` : nameKey(name)
    taken.add(key)
    await sql`update staff set name_key = ${key} where id = ${id}`.execute(db)
  }
  await db.schema.createIndex('staff_name_key').on('staff').column('name_key').unique().execute()
}

async function hallsBegun(db: Kysely<unknown>) {
  await db.schema
    .createTable('halls')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('begun_at', 'bigint', (column) => column.notNull())
    .execute()
}

async function drafts(db: Kysely<unknown>) {
  await db.schema
    .createTable('drafts')
    .addColumn('hall_id', 'text', (column) => column.notNull())
    .addColumn('staff_id', 'text', (column) => column.notNull().references('staff.id').onDelete('cascade'))
    .addColumn('base_seq', 'bigint', (column) => column.notNull())
    .addColumn('saved_at', 'bigint', (column) => column.notNull())
    .addColumn('settings', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('drafts_key', ['hall_id', 'staff_id'])
    .execute()
}

async function identities(db: Kysely<unknown>) {
  await db.schema
    .createTable('identities')
    .addColumn('staff_id', 'text', (column) => column.primaryKey().references('staff.id').onDelete('cascade'))
    .addColumn('issuer', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addUniqueConstraint('identities_of_one', ['issuer', 'subject'])
    .execute()
}
