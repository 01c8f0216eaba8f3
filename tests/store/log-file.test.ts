import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DataFolderInUse } from '@tingxu/server/store/data-folder.ts'
import { StorageBroken, StorageFull } from '@tingxu/server/store/hall-log.ts'
import { kyselyHallLog } from '@tingxu/server/store/kysely-hall-log.ts'
import { kyselyOver } from '@tingxu/server/store/kysely-over.ts'
import { type Migrations, migrate, NewerData } from '@tingxu/server/store/migrate.ts'
import { LOG_MIGRATIONS } from '@tingxu/server/store/migrations/log.ts'
import { openLog, openLogReader } from '@tingxu/server/store/open-log.ts'
import { inOneCommit, openSqlite } from '@tingxu/server/store/sqlite.ts'
import { sqliteLog } from '@tingxu/server/store/sqlite-log.ts'
import Database from 'better-sqlite3'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { hashAt, stepAt, stepsFrom } from './steps.ts'
import { temporaryFolder } from './temporary-folder.ts'

const OTHER_SERVER = new URL('./other-server.ts', import.meta.url)

/** A log on a connection that the test can reach into. */
async function logInHand() {
  const sqlite = openSqlite(join(temporaryFolder(), 'log.db'), { synchronous: 'FULL' })
  await migrate(kyselyOver(sqlite), LOG_MIGRATIONS)
  const log = kyselyHallLog(sqliteLog(sqlite))
  onTestFinished(() => log.close())
  return {
    sqlite,
    log,
    append: (steps: ReturnType<typeof stepsFrom>) => log.inTurn('main', (turn) => turn.append(steps)),
  }
}

async function otherServerOn(dataDir: string) {
  const other = fork(OTHER_SERVER, [dataDir], { execArgv: [] })
  onTestFinished(() => void other.kill('SIGKILL'))
  expect(await once(other, 'message')).toEqual(['written', undefined])
  return other
}

test('[INV3] a closed log that is opened again has every step and checkpoint', async () => {
  const folder = temporaryFolder()
  const steps = stepsFrom(1, 5)
  const before = await openLog(folder)
  await before.inTurn('main', (turn) => turn.append(steps))
  await before.saveCheckpoint('main', { seq: 5, hash: hashAt(5), format: 1, state: '{"waiting":3}' })
  await before.close()

  const after = await openLog(folder)
  onTestFinished(() => after.close())
  expect(await after.readAfter('main', 0, 10)).toEqual(steps)
  expect(await after.head('main')).toEqual({ seq: 5, hash: hashAt(5) })
  expect(await after.lastCheckpoint('main', 1)).toMatchObject({ seq: 5, state: '{"waiting":3}' })
})

test('[INV3] a server killed by kill -9 leaves its steps and no lock behind', async () => {
  const folder = temporaryFolder()
  const other = await otherServerOn(folder)
  other.kill('SIGKILL')
  await once(other, 'exit')

  const log = await openLog(folder)
  onTestFinished(() => log.close())
  expect((await log.head('zhenhai')).seq).toBe(1)
})

test('two servers on one data folder: the second is refused and says why', async () => {
  const folder = temporaryFolder()
  await otherServerOn(folder)
  await expect(openLog(folder)).rejects.toThrow(DataFolderInUse)
  await expect(openLog(folder)).rejects.toThrow(folder)
})

test('one process cannot open a data folder twice either, and can again once it is closed', async () => {
  const folder = temporaryFolder()
  const first = await openLog(folder)
  await expect(openLog(folder)).rejects.toThrow(DataFolderInUse)
  await first.close()
  await (await openLog(folder)).close()
})

test('a reader beside the writer sees each step as soon as it is acknowledged, and cannot write', async () => {
  const folder = temporaryFolder()
  const log = await openLog(folder)
  const reader = openLogReader(folder)
  onTestFinished(async () => {
    await reader.close()
    await log.close()
  })
  await log.inTurn('main', (turn) => turn.append([stepAt(1)]))
  expect((await reader.head('main')).seq).toBe(1)
  await expect(reader.saveCheckpoint('main', { seq: 1, hash: hashAt(1), format: 1, state: '' })).rejects.toThrow(
    'readonly',
  )
})

test('a file asked for FULL reads back FULL, write-ahead, with foreign keys', () => {
  const sqlite = openSqlite(join(temporaryFolder(), 'log.db'), { synchronous: 'FULL' })
  onTestFinished(() => void sqlite.close())
  expect(sqlite.pragma('synchronous', { simple: true })).toBe(2)
  expect(sqlite.pragma('journal_mode', { simple: true })).toBe('wal')
  expect(sqlite.pragma('foreign_keys', { simple: true })).toBe(1)
})

test('a file for personal data overwrites what is deleted', () => {
  const sqlite = openSqlite(join(temporaryFolder(), 'people.db'), { synchronous: 'FULL', secureDelete: true })
  onTestFinished(() => void sqlite.close())
  expect(sqlite.pragma('secure_delete', { simple: true })).toBe(1)
})

test('a log is not written over a connection from which a power cut could take back', () => {
  const sqlite = openSqlite(join(temporaryFolder(), 'log.db'), { synchronous: 'NORMAL' })
  onTestFinished(() => void sqlite.close())
  expect(() => sqliteLog(sqlite)).toThrow('synchronous')
})

test('a file that cannot be what is asked of it is refused by name', () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'log.db'))
  expect(() => openSqlite(join(folder, 'log.db'), { synchronous: 'FULL' })).toThrow(join(folder, 'log.db'))
  expect(() => openSqlite(':memory:', { synchronous: 'FULL' })).toThrow('journal_mode')
})

test('[INV4] on a full disk nothing is written, reading goes on, and writing again once there is room', async () => {
  const { sqlite, log, append } = await logInHand()
  await append(stepsFrom(1, 2))
  sqlite.pragma(`max_page_count = ${sqlite.pragma('page_count', { simple: true })}`)
  await expect(append(stepsFrom(3, 200))).rejects.toThrow(StorageFull)
  expect(await log.readAfter('main', 0, 10)).toHaveLength(2)

  sqlite.pragma('max_page_count = 100000')
  await append(stepsFrom(3, 200))
  expect((await log.head('main')).seq).toBe(202)
})

test('[INV3] after the disk failed under one commit no later one is acknowledged', async () => {
  const { sqlite, log, append } = await logInHand()
  const failing = () =>
    inOneCommit(sqlite, () => {
      throw new Database.SqliteError('disk I/O error', 'SQLITE_IOERR_FSYNC')
    })
  expect(failing).toThrow(StorageBroken)
  await expect(append([stepAt(1)])).rejects.toThrow(StorageBroken)
  expect((await log.head('main')).seq).toBe(0)
})

test('a commit whose work would wait is refused, and nothing of it is kept', async () => {
  const { sqlite, log } = await logInHand()
  const waiting = () =>
    inOneCommit(sqlite, async () => {
      sqlite.exec("insert into checkpoints values ('main', 1, 1, 'hash', 'state')")
    })
  expect(waiting).toThrow('promise')
  expect(sqlite.prepare('select count(*) as count from checkpoints').get()).toEqual({ count: 0 })
  expect((await log.head('main')).seq).toBe(0)
})

test('all migrations that are missing happen or none', async () => {
  const sqlite = openSqlite(join(temporaryFolder(), 'log.db'), { synchronous: 'FULL' })
  onTestFinished(() => void sqlite.close())
  const db = kyselyOver(sqlite)
  const good: Migrations = {
    '001-halls': { up: async (schema) => schema.schema.createTable('halls').addColumn('id', 'text').execute() },
  }
  const thenFailing: Migrations = {
    ...good,
    '002-days': {
      up: async (schema) => {
        await schema.schema.createTable('days').addColumn('date', 'text').execute()
        await sql`insert into nowhere values (1)`.execute(schema)
      },
    },
  }
  const tables = () => sqlite.prepare("select name from sqlite_schema where name in ('halls', 'days')").pluck().all()

  await expect(migrate(db, thenFailing)).rejects.toThrow('nowhere')
  expect(tables()).toEqual([])
  await migrate(db, good)
  await migrate(db, good)
  expect(tables()).toEqual(['halls'])
})

test('data of a newer version is refused and left as it is', async () => {
  const { sqlite } = await logInHand()
  const older: Migrations = Object.fromEntries(Object.entries(LOG_MIGRATIONS).slice(0, 1))
  await expect(migrate(kyselyOver(sqlite), older)).rejects.toThrow(NewerData)
  await expect(migrate(kyselyOver(sqlite), LOG_MIGRATIONS)).resolves.toBeUndefined()
})
