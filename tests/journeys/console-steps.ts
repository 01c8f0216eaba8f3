import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { OFFICE, openScreen, type Screen } from '../helpers/browser.ts'
import type { StartedServer } from '../helpers/server.ts'

/** What those who look after a hall do at the console, by the words they read there. */

/** Signs the manager of the first start in and goes to a page of the hall's settings. */
export async function openConsole(browser: Browser, hall: StartedServer, page: string): Promise<Screen> {
  const screen = await openScreen(browser, `${hall.url}/console`, OFFICE)
  const { manager, hallId } = hall.firstRun
  await screen.page.getByLabel('用户名').fill(manager.name)
  await screen.page.getByLabel('密码').fill(manager.password)
  await screen.page.getByRole('button', { name: '登录', exact: true }).click()
  await screen.page.getByRole('navigation', { name: '设置项目' }).waitFor()
  await screen.page.goto(`${hall.url}/console#/${hallId}/${page}`)
  return screen
}

/** Publishes the draft, which the server has found to be without fault. */
export async function publish({ page }: Screen) {
  await page.getByRole('button', { name: '发布', exact: true }).click()
  // Not the message that says so: that of a publication a moment ago may still stand there.
  await page.getByRole('complementary', { name: '草稿' }).getByText('没有改动').waitFor()
}

/** What axe finds on the page as it stands. */
export async function violationsOn({ page }: Screen): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
}
