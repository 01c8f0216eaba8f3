import type { DevicesAnswer, StaffAnswer } from '@tingxu/shared/wire-console.ts'
import { expect, test } from 'vitest'
import type { Caller } from '../helpers/caller.ts'
import {
  askedAndLeft,
  chooseAt,
  goTo,
  LINJIANG,
  openByKeyboard,
  pressAt,
  tabTo,
  typeInto,
} from './console-by-keyboard.ts'
import { browser, hall, inAHall } from './in-a-hall.ts'

inAHall()

test('somebody is invited, given another part, signed out everywhere and let go by keys alone', async () => {
  const { page, server } = await openByKeyboard(browser, hall)
  await goTo(page, '人员')
  await typeInto(page, '用户名', 'zhou')
  await chooseAt(page, '角色', '部门负责人')
  await chooseAt(page, '所属部门', '公安局')
  await pressAt(page, '生成邀请链接')
  await page.getByText('把这个链接发给zhou').waitFor()
  await chooseAt(page, 'zhou的角色', '窗口人员')
  await expect.poll(() => staffCalled(server, 'zhou')).toMatchObject({ role: 'clerk', departmentId: 'police' })
  await chooseAt(page, 'zhou可以做', '点名叫号')
  await page.keyboard.press('Escape')
  await expect.poll(() => staffCalled(server, 'zhou')).toMatchObject({ denied: ['callTicket'] })

  const first = await linkShown(page)
  await pressAt(page, '给zhou新链接')
  await expect.poll(() => linkShown(page)).not.toBe(first)
  const code = (await linkShown(page)).split('invite=')[1]
  await invitationTaken(code)
  await page.getByRole('button', { name: '全部退出：zhou' }).waitFor()
  await pressAt(page, '全部退出：zhou')
  await page.getByRole('alert').filter({ hasText: 'zhou已在各处退出' }).waitFor()
  await page.getByRole('button', { name: '全部退出：zhou' }).waitFor({ state: 'detached' })
  await expect.poll(() => staffCalled(server, 'zhou')).toMatchObject({ sessions: 0 })

  await pressAt(page, '把zhou移出大厅')
  await askedAndLeft(page, '把zhou移出大厅')
  await page.keyboard.press('Enter')
  await pressAt(page, '移出')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await tabTo(page, '用户名')
  expect(await staffCalled(server, 'zhou')).toBeUndefined()
})

test('a device is paired, named anew and taken away by keys alone, and a code that nobody used is taken back', async () => {
  const { page, server } = await openByKeyboard(browser, hall)
  await goTo(page, '设备')
  await chooseAt(page, '用途', '大屏：整个大厅')
  await typeInto(page, '名称', '东门大屏')
  await pressAt(page, '生成配对码')
  await server.post('/api/devices/pair', { code: await page.locator('.code').textContent() })
  await page.getByRole('status').filter({ hasText: '“东门大屏”已经接上' }).waitFor()
  await typeInto(page, '东门大屏的名称', '西门大屏')
  await page.keyboard.press('Enter')
  await tabTo(page, '西门大屏的名称')
  await pressAt(page, '停用西门大屏')
  await askedAndLeft(page, '停用西门大屏')
  await page.keyboard.press('Enter')
  await pressAt(page, '停用')
  await page.getByText('还没有设备').waitFor()

  await typeInto(page, '名称', '南门大屏')
  await page.keyboard.press('Enter')
  await pressAt(page, '收回南门大屏的配对码')
  await page.getByRole('button', { name: '收回南门大屏的配对码' }).waitFor({ state: 'detached' })
  await tabTo(page, '生成配对码')
  const { body } = await server.get(`/api/halls/${LINJIANG}/devices`)
  expect(body as unknown as DevicesAnswer).toEqual({ devices: [], codes: [] })
})

test('another session is ended and the password changed by keys alone', async () => {
  const { page, server } = await openByKeyboard(browser, hall)
  const { name, password } = hall.firstRun.admin
  await goTo(page, '我的账号')
  await pressAt(page, /^退出 .+ 的登录$/)
  await expect.poll(async () => (await server.get('/api/sessions')).status).toBe(401)
  await typeInto(page, '现在的密码', password)
  await typeInto(page, '新密码', 'plum-orchard-by-the-lake-7')
  await typeInto(page, '再输一遍', 'plum-orchard-by-the-lake-8')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').filter({ hasText: '两遍不一样' }).waitFor()
  await typeInto(page, '再输一遍', 'plum-orchard-by-the-lake-7')
  await page.keyboard.press('Enter')
  await page.getByRole('status').filter({ hasText: '密码已修改' }).waitFor()
  await tabTo(page, '现在的密码')
  await hall.signIn(name, 'plum-orchard-by-the-lake-7')
})

/** By zhou, at a machine of her own. */
async function invitationTaken(code: string | undefined) {
  const headers = { 'content-type': 'application/json', origin: hall.url }
  const body = JSON.stringify({ code, password: 'plum-orchard-by-the-lake-7' })
  await fetch(`${hall.url}/api/invitations/accept`, { method: 'POST', headers, body })
}

async function staffCalled(server: Caller, name: string) {
  const { body } = await server.get(`/api/halls/${LINJIANG}/staff`)
  return (body as unknown as StaffAnswer).staff.find((one) => one.name === name)
}

async function linkShown(page: Awaited<ReturnType<typeof openByKeyboard>>['page']): Promise<string> {
  return (await page.locator('.address a').textContent()) ?? ''
}
