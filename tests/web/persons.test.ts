import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PersonHashes } from '@tingxu/server/web/person-hashes.ts'
import { newId } from '@tingxu/shared/ids.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { HALL, openSmallHouse, type SmallHouse } from './small-house.ts'

let small: SmallHouse
let kiosk: Record<string, string>
beforeAll(async () => {
  small = await openSmallHouse()
  kiosk = await small.device('kiosk')
})
afterAll(() => small.close())

const takes = (person: string, serviceId = 'id-card', id = newId()) =>
  small.command({ type: 'takeTicket', serviceIds: [serviceId], person }, kiosk, id)

test('[T3] one number, one ticket in the hall for a service, however it is typed', async () => {
  const first = await takes('138 0013 8000')
  expect(first.status).toBe(200)
  const { label } = first.body.result as { label: string }
  expect(await takes('138-0013-8000')).toMatchObject({ status: 409, body: { refused: 'already-waiting', label } })
  expect((await takes('13800138000', 'household')).status).toBe(200)
  expect((await takes('13900139000')).status).toBe(200)
})

test('[T1] the same command again is the same ticket, with the number in it', async () => {
  const id = newId()
  const first = await takes('13700137000', 'licence', id)
  expect((await takes('13700137000', 'licence', id)).body).toEqual(first.body)
  expect((await takes('13700137001', 'licence', id)).status).toBe(422)
})

test('[T3] a typed number is in no file of the hall', async () => {
  await takes('330211199001011234')
  const steps = JSON.stringify(await small.house.log.readAfter(HALL, 0, 100))
  expect(steps).not.toContain('330211199001011234')
  const folder = small.dataDir
  for (const name of readdirSync(folder)) {
    expect(readFileSync(join(folder, name)).includes('330211199001011234'), name).toBe(false)
  }
})

test.each([['12'], ['1'.repeat(33)], ['张三的号码'], ['1380013<script>']])('[T3] “%s” is no number', async (person) => {
  expect(await takes(person)).toMatchObject({ status: 400, body: { path: '/command/person' } })
})

test('[T3] halls that are busy at the same time each keep their key at hand, and it is asked for once a day', async () => {
  const asked: string[] = []
  const persons = new PersonHashes({
    keyOf: async (hallId, date, offered) => {
      asked.push(`${hallId} ${date}`)
      return offered
    },
  })
  const hashes: string[] = []
  for (const date of ['2026-11-25', '2026-11-26']) {
    for (const hallId of ['east', 'west', 'east', 'west'])
      hashes.push(await persons.hashOf('13800138000', hallId, date))
  }
  expect(asked).toEqual(['east 2026-11-25', 'west 2026-11-25', 'east 2026-11-26', 'west 2026-11-26'])
  expect(new Set(hashes).size).toBe(4)
})
