import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { OFFICE, openScreen, type Screen } from '../helpers/browser.ts'
import { environmentOf, ISSUER_NAME, type StartedIssuer, startIssuer } from '../helpers/issuer.ts'
import { openConsole, violationsOn } from './console-steps.ts'
import { browser, hall, inAHall } from './in-a-hall.ts'

/** The hall must know its issuer when it starts. */
const env: Record<string, string> = {}
let issuer: StartedIssuer
beforeAll(async () => {
  issuer = await startIssuer()
  Object.assign(env, environmentOf(issuer))
})
afterAll(() => issuer.end())
inAHall(env)

const PRESS = { name: `用${ISSUER_NAME}登录` }

/** At the issuer's pages, as whoever comes there would. */
async function sayWhoOneIs({ page }: Screen, name: string) {
  await page.getByPlaceholder('Enter any login').fill(name)
  await page.getByPlaceholder('and password').fill('x')
  await page.getByRole('button', { name: 'Sign-in' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
}

test('a manager ties her account, and comes in from the console’s page by the issuer’s from then on', async () => {
  const li = await openConsole(browser, hall, 'account')
  await li.page
    .locator('section', { hasText: '绑定后可以用' })
    .getByLabel('现在的密码')
    .fill(hall.firstRun.manager.password)
  await li.page.getByRole('button', { name: `绑定${ISSUER_NAME}` }).click()
  await sayWhoOneIs(li, 'li-min')
  await li.page.getByText('已绑定', { exact: true }).waitFor()
  expect(await violationsOn(li)).toEqual([])

  const again = await openScreen(browser, `${hall.url}/console`, OFFICE)
  await again.page.getByRole('button', PRESS).waitFor()
  expect(await violationsOn(again)).toEqual([])
  await again.page.getByRole('button', PRESS).click()
  await sayWhoOneIs(again, 'li-min')
  await again.page.getByRole('navigation', { name: '设置项目' }).waitFor()
  expect(new URL(again.page.url()).pathname).toBe('/console')

  const stranger = await openScreen(browser, `${hall.url}/console`, OFFICE)
  await stranger.page.getByRole('button', PRESS).click()
  await sayWhoOneIs(stranger, 'wang-fang')
  await stranger.page.getByText('还没有绑定这里的账号').waitFor()
  expect(new URL(stranger.page.url()).hash).toBe('')
  expect([...li.complaints, ...again.complaints, ...stranger.complaints]).toEqual([])
})

test('a clerk comes in by her invitation without choosing a password, and at the desk from then on', async () => {
  const { hallId } = hall.firstRun
  const command = fileURLToPath(new URL('../../server/setup/staff-command.ts', import.meta.url))
  const staff = (...words: string[]) =>
    execFileSync(process.execPath, [command, ...words], {
      env: { PATH: process.env.PATH ?? '', DATA_DIR: hall.dataDir, PUBLIC_URL: hall.url },
      encoding: 'utf8',
    })
  staff('add', '周静', 'clerk', hallId)
  const link = /http\S+#invite=[\w-]+/.exec(staff('invite', '周静'))?.[0] ?? ''

  const zhou = await openScreen(browser, link, OFFICE)
  await zhou.page.getByRole('button', PRESS).waitFor()
  expect(await violationsOn(zhou)).toEqual([])
  await zhou.page.getByRole('button', PRESS).click()
  await sayWhoOneIs(zhou, 'zhou-jing')
  await zhou.page.getByRole('heading', { name: '坐到哪个窗口？' }).waitFor()

  const desk = await openScreen(browser, `${hall.url}/counter`, OFFICE)
  await desk.page.getByRole('button', PRESS).click()
  await sayWhoOneIs(desk, 'zhou-jing')
  await desk.page.getByRole('heading', { name: '坐到哪个窗口？' }).waitFor()
  expect([...zhou.complaints, ...desk.complaints]).toEqual([])
})
