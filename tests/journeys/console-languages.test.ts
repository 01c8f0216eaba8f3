import { expect, test } from 'vitest'
import { openConsole, publish, violationsOn } from './console-steps.ts'
import { browser, hall, inAHall } from './in-a-hall.ts'
import { openKiosk } from './steps.ts'

inAHall()

test('a hall that gives up a language offers it nowhere, and has its texts when it takes it back', async () => {
  const kiosk = await openKiosk(browser, hall)
  await kiosk.page.getByRole('button', { name: 'English' }).waitFor()
  const zhao = await openConsole(browser, hall, 'texts')
  await zhao.page.getByRole('checkbox', { name: '英文' }).press('Space')
  await zhao.page.getByText('大厅名称 · 英文').waitFor({ state: 'detached' })
  expect(await zhao.page.getByRole('checkbox', { name: '中文' }).isDisabled()).toBe(true)
  expect(await violationsOn(zhao)).toEqual([])
  await publish(zhao)
  await kiosk.page.getByRole('button', { name: 'English' }).waitFor({ state: 'detached' })

  await zhao.page.getByRole('checkbox', { name: '英文' }).press('Space')
  await publish(zhao)
  await kiosk.page.getByRole('button', { name: 'English' }).waitFor()
  expect(zhao.complaints).toEqual([])
})

test('a draft whose time zone is none can still be opened, and says what is wrong', async () => {
  const { hallId, manager } = hall.firstRun
  const file = await hall.signIn(manager.name, manager.password)
  const { seq, settings } = await file.settings(hallId)
  const draft = { baseSeq: seq, settings: { ...settings, zone: 'Mars/Olympus' }, after: null }
  await file.post(`/api/halls/${hallId}/draft`, draft)

  const zhao = await openConsole(browser, hall, 'hours')
  await zhao.page.getByText(/^今天，/).waitFor()
  await zhao.page.getByRole('link', { name: '没有“Mars/Olympus”这个时区' }).click()
  await zhao.page.getByRole('combobox', { name: '时区' }).fill('Shanghai')
  await zhao.page.keyboard.press('Enter')
  await zhao.page.getByText('没有改动').waitFor()
  expect(zhao.complaints).toEqual([])
})
