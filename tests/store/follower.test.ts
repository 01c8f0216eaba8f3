import type { Step } from '@tingxu/server/domain/events.ts'
import { Follower } from '@tingxu/server/followers/follower.ts'
import { memoryHallLog } from '@tingxu/server/store/memory-hall-log.ts'
import { expect, test } from 'vitest'
import * as hall from './morning.ts'
import { MORNING } from './one-morning.ts'

const failOnFailure = (error: unknown) => {
  throw error
}

test('a follower tries again after a failure, and says that it failed', async () => {
  const log = memoryHallLog()
  await hall.write(log, 'main', MORNING)
  const failures: unknown[] = []
  let followed = 0
  const busyOnce = {
    followed: () => followed,
    follow: (_hallId: string, steps: readonly Step[]) => {
      if (failures.length === 0) throw new Error('the disk is busy')
      followed = steps.at(-1)?.seq ?? followed
    },
  }
  const follower = new Follower(log, busyOnce, (error) => failures.push(error))
  await follower.caughtUp()
  expect(failures).toEqual([new Error('the disk is busy')])
  expect(followed).toBe(MORNING.length)
})

test('a follower that is stopped while it waits to try again ends at once, and is not woken any more', async () => {
  const log = memoryHallLog()
  await hall.write(log, 'main', MORNING)
  let tries = 0
  const broken = {
    followed: () => 0,
    follow: () => {
      tries += 1
      throw new Error('no')
    },
  }
  const failed = Promise.withResolvers<void>()
  const follower = new Follower(log, broken, () => failed.resolve())
  follower.wake()
  await failed.promise
  await follower.stop()
  follower.wake()
  await follower.caughtUp()
  expect(tries).toBe(1)
})

test('a follower that is woken while it reads follows what came meanwhile, also in a new hall', async () => {
  const log = memoryHallLog()
  await hall.write(log, 'zhenhai', MORNING)
  const seen = new Map<string, number[]>()
  const target = {
    followed: (hallId: string) => seen.get(hallId)?.at(-1) ?? 0,
    follow: async (hallId: string, steps: readonly Step[]) => {
      if (seen.size === 0) await hall.write(log, 'beilun', MORNING.slice(0, 2))
      seen.set(
        hallId,
        steps.map((step) => step.seq),
      )
      follower.wake()
    },
  }
  const follower = new Follower(log, target, failOnFailure)
  await follower.caughtUp()
  expect(seen.get('zhenhai')).toEqual(MORNING.map((step) => step.seq))
  expect(seen.get('beilun')).toEqual([1, 2])
})
