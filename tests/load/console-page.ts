import type { Page } from 'playwright-core'
import { OFFICE, openBrowser, openScreen } from '../helpers/browser.ts'
import { publish } from '../helpers/caller.ts'
import { startServer } from '../helpers/server.ts'
import { wideHall } from '../helpers/wide-hall.ts'

/** The manager of a hall of a hundred windows and three hundred services at her desk; `at`: where a page of hers is. */
export async function openConsole(): Promise<{ page: Page; at: (page: string) => string; end: () => Promise<void> }> {
  const server = await startServer()
  const { manager, hallId } = server.firstRun
  await publish(await server.signIn(manager.name, manager.password), hallId, wideHall)
  const browser = await openBrowser()
  const { page } = await openScreen(browser, `${server.url}/console`, OFFICE)
  await page.getByLabel('用户名').fill(manager.name)
  await page.getByLabel('密码').fill(manager.password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.locator('.console').waitFor()
  const end = async () => {
    await browser.close()
    await server.end()
  }
  return { page, at: (rest) => `${server.url}/console#/${hallId}/${rest}`, end }
}

export async function opened(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.locator('.console[aria-busy="false"] main').waitFor()
}
