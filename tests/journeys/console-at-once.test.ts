import { expect, test } from 'vitest'
import { openConsole, publish } from './console-steps.ts'
import { browser, hall, inAHall } from './in-a-hall.ts'
import { settingsOf } from './without-screen.ts'

inAHall()

test('of two who change the hall at once nobody loses anything: both are told, and choose where both changed the same', async () => {
  const zhou = await openConsole(browser, hall, 'texts')
  const wang = await openConsole(browser, hall, 'texts')
  await zhou.page.getByLabel('大厅名称 · 中文').fill('镇海政务大厅')
  await zhou.page.getByText('已保存').waitFor()
  await wang.page.getByLabel('大厅名称 · 中文').fill('镇海区政务中心')
  await wang.page.getByLabel('公告 1 · 中文').fill('请保持安静。')
  // The same account on two machines has one draft; whoever comes second is asked which of the two goes on.
  await wang.page.getByRole('button', { name: '用这里的' }).click()
  await wang.page.getByText('已保存').waitFor()
  await publish(wang)

  await zhou.page.getByRole('button', { name: '并入我的草稿' }).click()
  await zhou.page.getByText('有 1 处两边都改了').waitFor()
  await zhou.page.getByLabel('用我的').click()
  await zhou.page.getByRole('button', { name: '并入我的草稿' }).click()
  await expect.poll(() => zhou.page.getByLabel('公告 1 · 中文').inputValue()).toBe('请保持安静。')
  await publish(zhou)

  const { name, publicNotes } = await settingsOf(hall)
  expect(name.zh).toBe('镇海政务大厅')
  expect(publicNotes[0]?.zh).toBe('请保持安静。')
})

test('an earlier version comes back as a draft, and holds only once it is published', async () => {
  const console = await openConsole(browser, hall, 'texts')
  const { page } = console
  await page.getByLabel('大厅名称 · 中文').fill('镇海政务大厅')
  await publish(console)
  await page.getByRole('link', { name: '历次发布' }).click()
  await page.getByRole('button', { name: '查看' }).click()
  await page.getByRole('button', { name: '恢复为草稿' }).click()
  expect((await settingsOf(hall)).name.zh).toBe('镇海政务大厅')
  await publish(console)
  expect((await settingsOf(hall)).name.zh).toBe('镇海区行政服务中心')
})
