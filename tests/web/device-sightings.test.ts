import type { DeviceSeen } from '@tingxu/server/store/people-devices.ts'
import { DeviceSightings } from '@tingxu/server/web/device-sightings.ts'
import { ASKING_GONE_MS } from '@tingxu/shared/limits.ts'
import { expect, test } from 'vitest'

const MINUTE = 60_000
const board = { name: 'board', of: null } as const

function watched() {
  const written: DeviceSeen[][] = []
  return { written, sightings: new DeviceSightings({ seen: async (devices) => void written.push([...devices]) }) }
}

test('that a device is there is written down when it comes, once a minute, and when it goes', async () => {
  const { written, sightings } = watched()
  sightings.came('kiosk', 'socket', 0)
  for (let now = 1000; now <= 2 * MINUTE; now += 1000) await sightings.sweep(now)
  sightings.left('kiosk', 'socket', 2 * MINUTE + 10)
  await sightings.sweep(2 * MINUTE + 20)
  await sightings.sweep(9 * MINUTE)
  const at = [1000, MINUTE + 1000, 2 * MINUTE + 10]
  expect(written).toEqual(at.map((instant) => [{ id: 'kiosk', at: instant }]))
})

test('a whole hall that goes dark is one commit', async () => {
  const { written, sightings } = watched()
  for (const id of ['east', 'west', 'north']) sightings.came(id, `socket of ${id}`, 0)
  await sightings.sweep(1)
  for (const id of ['east', 'west', 'north']) sightings.left(id, `socket of ${id}`, 2)
  await sightings.sweep(3)
  expect(written.map((devices) => devices.length)).toEqual([3, 3])
})

test('a device with two sockets is there until the second has gone', () => {
  const { sightings } = watched()
  sightings.came('board', 'old', 0)
  sightings.came('board', 'new', 1)
  sightings.left('board', 'old', 2)
  expect(sightings.of('board', 3).connected).toBe(true)
  sightings.left('board', 'new', 4)
  expect(sightings.of('board', 5)).toEqual({ connected: false, seenAt: 4, shows: null })
})

test('it shows what it has followed last, and a view that it follows anew is one view', () => {
  const { sightings } = watched()
  sightings.came('board', 'socket', 0)
  sightings.follows('board', 'socket', board)
  sightings.follows('board', 'socket', { name: 'sign', of: 'one' })
  sightings.follows('board', 'socket', { name: 'sign', of: 'one' })
  expect(sightings.of('board', 1).shows).toEqual({ view: 'sign', of: 'one' })
  sightings.unfollows('board', 'socket', { name: 'sign', of: 'one' })
  expect(sightings.of('board', 1).shows).toEqual({ view: 'board', of: null })
})

test('one that asks without a socket is there as long as it goes on asking', async () => {
  const { written, sightings } = watched()
  sightings.asked('board', board, 0)
  expect(sightings.of('board', ASKING_GONE_MS - 1)).toEqual({
    connected: true,
    seenAt: 0,
    shows: { view: 'board', of: null },
  })
  expect(sightings.of('board', ASKING_GONE_MS)).toEqual({ connected: false, seenAt: 0, shows: null })
  await sightings.sweep(ASKING_GONE_MS)
  expect(written).toEqual([[{ id: 'board', at: 0 }]])
})
