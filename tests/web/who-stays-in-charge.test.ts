import { newId } from '@tingxu/shared/ids.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { accepted, type Headers, hire, idOf, listFor, staffPath } from './hiring.ts'
import { openSmallHouse, type SmallHouse } from './small-house.ts'

let small: SmallHouse
const as: Record<string, Headers> = {}
beforeAll(async () => {
  small = await openSmallHouse()
  as.manager = await small.staff('李敏')
  as.administrator = await small.staff('陈静')
  await small.house.openHall('new')
})
afterAll(() => small.close())

const ask = (who: string, path: string, body: object) => small.ask(path, { headers: as[who] ?? {}, body })

describe('a hall keeps a manager', () => {
  test('the last one who can sign in neither goes nor is lowered', async () => {
    const id = await idOf(small, '李敏')
    const tries = [
      ask('manager', staffPath(id), { role: 'clerk' }),
      ask('manager', staffPath(id, 'remove'), {}),
      ask('manager', staffPath(id, 'invite'), {}),
    ]
    for (const { status, body } of await Promise.all(tries))
      expect([status, body.refused]).toEqual([409, 'last-manager'])
  })

  test('one who was only invited does not count before the password is set', async () => {
    const { body } = await ask('manager', staffPath(), { name: '候任主任', role: 'manager' })
    const liMin = await idOf(small, '李敏')
    expect((await ask('manager', staffPath(liMin), { role: 'clerk' })).body.refused).toBe('last-manager')
    await accepted(small, body.link, 'copper lantern seventeen')
    expect((await ask('manager', staffPath(liMin), { departmentId: 'police' })).status).toBe(200)
    expect((await ask('manager', staffPath(String(body.id), 'remove'), {})).status).toBe(200)
  })

  test('an administrator may do it all the same', async () => {
    const id = await hire(small, '新厅主任', { role: 'manager', hallId: 'new' })
    expect((await ask('administrator', staffPath(id, '', 'new'), { role: 'clerk' })).status).toBe(200)
    expect((await ask('administrator', staffPath(id, 'remove', 'new'), {})).status).toBe(200)
  })

  describe('that has two of them', () => {
    let pair: string
    let jia: string
    let yi: string
    beforeEach(async () => {
      pair = `hall-${newId()}`
      await small.house.openHall(pair)
      const [nameOfJia, nameOfYi] = [`甲${pair}`, `乙${pair}`]
      jia = await hire(small, nameOfJia, { role: 'manager', hallId: pair })
      yi = await hire(small, nameOfYi, { role: 'manager', hallId: pair })
      as.jia = await small.staff(nameOfJia)
      as.yi = await small.staff(nameOfYi)
    })
    const lowers = (who: string, id: string) => ask(who, staffPath(id, '', pair), { role: 'clerk' })
    const managers = async () =>
      (await listFor(small, as.administrator ?? {}, pair)).filter(({ role }) => role === 'manager')

    test('when each lowers the other at once, one comes too late', async () => {
      const answers = await Promise.all([lowers('jia', yi), lowers('yi', jia)])
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 403])
      expect(await managers()).toHaveLength(1)
    })

    test('when each gives it up at once, one of them stays', async () => {
      const answers = await Promise.all([lowers('jia', jia), lowers('yi', yi)])
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
      expect(await managers()).toHaveLength(1)
    })
  })

  test('of two who take in one name at once one is told that it is taken', async () => {
    const wanted = { name: '周静', role: 'clerk' }
    const answers = await Promise.all([ask('manager', staffPath(), wanted), ask('administrator', staffPath(), wanted)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })
})
