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
