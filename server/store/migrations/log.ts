import { type Kysely, sql } from 'kysely'
import type { Migrations } from '../migrate.ts'

/** What made log.db the shape it has. A shipped one is never changed; the next one is added. */
export const LOG_MIGRATIONS: Migrations = {
  '001-steps': { up: createSteps },
  '002-checkpoints': { up: createCheckpoints },
  '003-publications': { up: indexPublications },
}

/**
 * A step that published settings. Inside a text of JSON quotes have a stroke before them, so that nobody's words are
 * taken for it. It must be asked in the words of the index, or the index is not used.
 */
export const PUBLISHES_SETTINGS = sql<boolean>`events like '%"type":"settingsPublished"%'`

/**
 * The primary key is the hall's order itself: a place can be given once. A command id leads to its step
 * whatever the hall, hence the index begins with it, and it happens once in a hall, hence the index is unique.
 */
async function createSteps(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('steps')
    .addColumn('hall_id', 'text', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull().check(sql`seq > 0`))
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('actor_role', 'text', (column) => column.notNull())
    .addColumn('actor_id', 'text', (column) => column.notNull())
    .addColumn('command_id', 'text', (column) => column.notNull())
    .addColumn('body_hash', 'text', (column) => column.notNull())
    .addColumn('events', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('steps_in_order', ['hall_id', 'seq'])
    .execute()
  await db.schema.createIndex('steps_by_command').on('steps').columns(['command_id', 'hall_id']).unique().execute()
}

async function createCheckpoints(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('checkpoints')
    .addColumn('hall_id', 'text', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('format', 'integer', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('checkpoints_by_place', ['hall_id', 'seq', 'format'])
    .execute()
}

/** Of some thousand steps of a day hardly one publishes settings: the index has a row for those alone. */
async function indexPublications(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex('steps_of_settings')
    .on('steps')
    .columns(['hall_id', 'seq'])
    .where(PUBLISHES_SETTINGS)
    .execute()
}
