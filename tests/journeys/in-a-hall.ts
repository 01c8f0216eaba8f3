import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { closeScreens, openBrowser } from '../helpers/browser.ts'
import { type Environment, type StartedServer, startServer } from '../helpers/server.ts'

/** The one browser of a file of tests, and the hall of the test that runs. */
export let browser: Browser
export let hall: StartedServer

/**
 * Every test of the file in a hall of its own: a hall that went from test to test would bring along who waits and who
 * is seated, and no test could be run alone. What else a test needs begins after its hall, and ends before it.
 */
export function inAHall(env: Environment = {}) {
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())
  beforeEach(async () => {
    hall = await startServer({ env })
  })
  afterEach(async () => {
    await closeScreens(browser)
    await hall.end()
  })
}
