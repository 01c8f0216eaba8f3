import { join } from 'node:path'
import { openPeople } from '@tingxu/server/store/people.ts'
import { UUID_PATTERN } from '@tingxu/shared/ids.ts'
import { expect, test } from 'vitest'
import { fileAsBefore } from './file-as-before.ts'
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

test('an administrator of one hall becomes one of all halls, and keeps what she was in others', async () => {
  const file = join(temporaryFolder(), 'people.db')
  await fileAsBefore('0006', file, [
    "insert into staff values ('c', '陈静', 'x', 1), ('w', '王芳', 'x', 2)",
    "insert into staff_halls values ('c', 'east', 'administrator'), ('c', 'west', 'manager'), ('w', 'east', 'clerk')",
  ])
  const people = await openPeople(file)
  expect(await people.staff.all()).toMatchObject([
    { name: '陈静', administrator: true, halls: [{ hallId: 'west', role: 'manager', departmentId: null, denied: [] }] },
    { name: '王芳', administrator: false, halls: [{ hallId: 'east', role: 'clerk' }] },
  ])
  await people.close()
})

test('two accounts whose names are one now are both still found by their own letters', async () => {
  const file = join(temporaryFolder(), 'people.db')
  await fileAsBefore('0006', file, ["insert into staff values ('one', 'Anna', 'x', 1), ('two', 'anna', 'x', 2)"])
  const people = await openPeople(file)
  expect((await people.staff.byName('ANNA'))?.id).toBe('one')
  expect((await people.staff.byName('Anna'))?.id).toBe('one')
  expect((await people.staff.byName('anna'))?.id).toBe('two')
  await people.close()
})
