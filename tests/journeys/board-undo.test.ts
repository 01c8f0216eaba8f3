import { expect, test } from 'vitest'
import { browser, hall, inAHall } from './in-a-hall.ts'
import { callListed, callShown, openBoard } from './steps.ts'
import { seatedClerk, ticketTaken } from './without-screen.ts'

inAHall()

test('[C12] a call that is taken back leaves the board at once, stage and list', async () => {
  const board = await openBoard(browser, hall)
  const [liMin, wangFang] = [await seatedClerk(hall, 1), await seatedClerk(hall, 3)]
  await ticketTaken(hall, 'investment-filing')
  await ticketTaken(hall, 'statistics-registration')
  const other = await wangFang.callsNext()
  const label = await liMin.callsNext()
  await callShown(board, label)

  await liMin.undoes()

  await board.page.locator('.stage .line', { hasText: label }).waitFor({ state: 'hidden' })
  expect(await board.page.locator('.call', { hasText: label }).filter({ visible: true }).count()).toBe(0)
  await callListed(board, other)
  expect(board.complaints).toEqual([])
})
