import type { BrowserContextOptions } from 'playwright-core'
import { pairedBrowser } from './known-screens.ts'
import { startProduct } from './product.ts'
import { WindowPresses } from './window-presses.ts'

/** A hall that is kept busy until it ends, and how a board of it is opened. */
export type SoakHall = { board: string; known: BrowserContextOptions; end(): Promise<void> }

const EVERY_MS = 100

/** Forty windows, and a call and a visitor ten times a second: a day of a large hall in five minutes. */
export async function openSoakHall(): Promise<SoakHall> {
  const product = await startProduct()
  const { server, hall } = product
  const [board] = hall.boards
  if (board === undefined) throw new Error('the hall has no board')
  const stop = (await WindowPresses.open(product, hall.clerks)).goOn(EVERY_MS)
  return {
    board: `${server.url}/display`,
    known: pairedBrowser(hall, 'display', board),
    end: async () => {
      await stop()
      await server.end()
    },
  }
}
