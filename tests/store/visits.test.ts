import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Step } from '@tingxu/server/domain/events.ts'
import { Follower } from '@tingxu/server/followers/follower.ts'
import { visitsInto } from '@tingxu/server/followers/visits-target.ts'
import type { HallLog } from '@tingxu/server/store/hall-log.ts'
import { memoryHallLog } from '@tingxu/server/store/memory-hall-log.ts'
import { openReports } from '@tingxu/server/store/reports.ts'
import { expect, onTestFinished, test } from 'vitest'
import * as hall from './morning.ts'
import { MORNING } from './one-morning.ts'
import { tablesOf } from './tables-of.ts'
import { temporaryFolder } from './temporary-folder.ts'

const { CHEN_JIE, MINUTE_MS, OPENING, WANG_FANG } = hall
const reportsPath = () => join(temporaryFolder(), 'reports.db')
const failOnFailure = (error: unknown) => {
  throw error
}

/** Follows the log to its end, then lets go of the file, as a server does that is stopped. */
async function count(log: HallLog, path: string): Promise<void> {
  const reports = openReports(path)
  const follower = new Follower(log, await visitsInto(reports, log), failOnFailure)
  await follower.caughtUp()
  await follower.stop()
  reports.close()
}

/** The file as a kill leaves it: not closed, the write-ahead log beside it. */
function imageOf(path: string): string {
  const image = reportsPath()
  copyFileSync(path, image)
  copyFileSync(`${path}-wal`, `${image}-wal`)
  return image
}

async function countedFrom(steps: readonly Step[]) {
  const log = memoryHallLog()
  await hall.write(log, 'main', steps)
  const path = reportsPath()
  await count(log, path)
  return { log, path, ...tablesOf(path) }
}

test('a visit is counted from taking the number to the outcome', async () => {
  const { visits } = await countedFrom(
    hall.morning(
      [0, hall.dayOpened],
      [1, hall.opened('window-3', WANG_FANG)],
      [2, hall.taken(7)],
      [5, hall.called(7, 'window-3')],
      [6, hall.started(7, 'window-3')],
      [11, hall.finished(7, 'window-3')],
    ),
  )
  expect(visits).toEqual([
    {
      hall_id: 'main',
      ticket_id: hall.ticketIdOf(7),
      matter: 1,
      date: '2026-11-24',
      label: 'A007',
      service_id: 'social-security',
      class_id: 'ordinary',
      channel: 'kiosk',
      taken_at: OPENING + 2 * MINUTE_MS,
      queued_at: OPENING + 2 * MINUTE_MS,
      first_called_at: OPENING + 5 * MINUTE_MS,
      called_at: OPENING + 5 * MINUTE_MS,
      call_reason: 'earliest-due',
      started_at: OPENING + 6 * MINUTE_MS,
      ended_at: OPENING + 11 * MINUTE_MS,
      ending: 'finished',
      counter_id: 'window-3',
      staff_id: WANG_FANG,
      matter_id: hall.matterIdOf(7),
      outcome: 'done',
      kind: 'instant',
      quantity: 2,
      served_ms: null,
      calls: 1,
      recalls: 0,
      missed: 0,
      returned: 0,
      held_at: null,
      held_ms: 0,
    },
  ])
})

test('[C4] a recall is not a call', async () => {
  const { visits } = await countedFrom(MORNING)
  expect(visits[1]).toMatchObject({ label: 'A002', calls: 2, recalls: 1 })
})

test('[C6] who missed a call and returned waited until the first call, and walked from the last', async () => {
  const { visits } = await countedFrom(MORNING)
  expect(visits[1]).toMatchObject({
    missed: 1,
    returned: 1,
    first_called_at: OPENING + 9 * MINUTE_MS,
    called_at: OPENING + 16 * MINUTE_MS,
    started_at: OPENING + 17 * MINUTE_MS,
    ending: 'finished',
  })
})

test('[K1] a visit belongs to the clerk who sat there, also after a take-over', async () => {
  const { visits } = await countedFrom(MORNING)
  expect(visits.map((visit) => visit.staff_id)).toEqual([WANG_FANG, CHEN_JIE, null, null])
})

test('[T7] [D4] who was not served has the ending that the log gives, and no outcome', async () => {
  const { visits } = await countedFrom(MORNING)
  expect(visits[2]).toMatchObject({
    label: 'A003',
    ending: 'expired',
    ended_at: OPENING + 30 * MINUTE_MS,
    outcome: null,
  })
  expect(visits[3]).toMatchObject({
    label: 'A004',
    ending: 'cancelled',
    ended_at: OPENING + 15 * MINUTE_MS,
    outcome: null,
  })
})

test('[C3] where arrival is not confirmed service starts with the call, unless nobody came', async () => {
  const { visits } = await countedFrom(
    hall.morning(
      [0, hall.dayOpened],
      [1, hall.opened('window-1', WANG_FANG)],
      [2, hall.taken(1), hall.taken(2)],
      [3, hall.called(1, 'window-1', false)],
      [4, hall.finished(1, 'window-1'), hall.called(2, 'window-1', false)],
      [6, hall.missed(2, 'window-1')],
      [30, hall.noShow(2)],
    ),
  )
  expect(visits[0]).toMatchObject({ started_at: OPENING + 3 * MINUTE_MS, ending: 'finished' })
  expect(visits[1]).toMatchObject({ started_at: null, missed: 1, ending: 'no-show' })
})

test('halls are counted apart', async () => {
  const log = memoryHallLog()
  await hall.write(log, 'zhenhai', hall.morning([0, hall.dayOpened], [1, hall.taken(1)]))
  await hall.write(log, 'beilun', hall.morning([0, hall.dayOpened], [1, hall.taken(1)], [2, hall.cancelled(1)]))
  const path = reportsPath()
  await count(log, path)
  expect(tablesOf(path).visits.map((visit) => [visit.hall_id, visit.ending])).toEqual([
    ['beilun', 'cancelled'],
    ['zhenhai', null],
  ])
})

test('[INV15] stopped after every single step and started again, the tables are byte for byte the same', async () => {
  const log = memoryHallLog()
  const path = reportsPath()
  for (const step of MORNING) {
    await hall.write(log, 'main', [step])
    await count(log, path)
  }
  expect(JSON.stringify(tablesOf(path))).toBe(JSON.stringify(tablesOf((await countedFrom(MORNING)).path)))
})

test('[INV15] after a kill at any moment the rest is counted, and the tables are byte for byte the same', async () => {
  const whole = JSON.stringify(tablesOf((await countedFrom(MORNING)).path))
  const log = memoryHallLog()
  const path = reportsPath()
  const reports = openReports(path)
  onTestFinished(() => reports.close())
  const target = await visitsInto(reports, log)
  const images: string[] = []
  for (const step of MORNING) {
    await hall.write(log, 'main', [step])
    target.follow('main', [step])
    images.push(imageOf(path))
  }
  for (const image of images) {
    await count(log, image)
    expect(JSON.stringify(tablesOf(image))).toBe(whole)
  }
})

test('counting again what was counted changes nothing', async () => {
  const { log, path, ...before } = await countedFrom(MORNING)
  await count(log, path)
  expect(tablesOf(path)).toEqual(before)
})

test('[INV15] a batch that fails half way leaves nothing, and the next try counts each step once', async () => {
  const log = memoryHallLog()
  await hall.write(log, 'main', MORNING)
  const path = reportsPath()
  const reports = openReports(path)
  const target = await visitsInto(reports, log)
  const unknownTicket = hall.morning([0, hall.dayOpened], [1, hall.taken(1)], [2, hall.cancelled(99)])
  expect(() => target.follow('main', unknownTicket)).toThrow('nobody took')
  expect(target.followed('main')).toBe(0)
  reports.close()
  await count(log, path)
  expect(tablesOf(path)).toEqual(tablesOf((await countedFrom(MORNING)).path))
})

test('[INV15] rows and the place reached are saved together or not at all', async () => {
  const { path, visits, seats, followed } = await countedFrom(MORNING)
  const reports = openReports(path)
  onTestFinished(() => reports.close())
  const [first, second] = visits.map((visit) => ({ ...visit, label: 'B001' }))
  const withoutLabel = { ...second, label: null } as unknown as (typeof visits)[number]
  const save = () =>
    reports.save({
      followed: { hall_id: 'main', seq: 99, hash: 'f'.repeat(64), date: null },
      visits: first ? [first, withoutLabel] : [],
      removed: [],
      seats: new Map(),
      undoables: [],
    })
  expect(save).toThrow('label')
  expect(tablesOf(path)).toEqual({ visits, seats, followed })
})

test('reports of another log are forgotten and counted anew', async () => {
  const { path } = await countedFrom(MORNING)
  const yesterday = hall
    .morning([0, hall.dayOpened], [1, hall.taken(1)])
    .map((step) => ({ ...step, hash: 'e'.repeat(64) }))
  const restored = memoryHallLog()
  await hall.write(restored, 'main', yesterday)
  await count(restored, path)
  expect(tablesOf(path)).toEqual((({ log, path: _, ...tables }) => tables)(await countedFrom(yesterday)))
})

test('a damaged file of reports is made anew', async () => {
  const { log, path, ...before } = await countedFrom(MORNING)
  writeFileSync(path, 'this was a database once'.repeat(400))
  await count(log, path)
  expect(tablesOf(path)).toEqual(before)
})

test('a hall that is begun later is counted beside the first, and neither touches what is the other’s', async () => {
  const log = memoryHallLog()
  await hall.write(log, 'main', MORNING)
  const path = reportsPath()
  await count(log, path)
  const before = tablesOf(path).visits
  await hall.write(log, 'wucheng', MORNING)
  await count(log, path)
  const { visits } = tablesOf(path)
  expect(visits.filter((visit) => visit.hall_id === 'main')).toEqual(before)
  const moved = visits.flatMap((visit) => (visit.hall_id === 'wucheng' ? [{ ...visit, hall_id: 'main' }] : []))
  expect(moved).toEqual(before)
})
