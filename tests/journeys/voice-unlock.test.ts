import { expect, test } from 'vitest'
import { browser, hall, inAHall } from './in-a-hall.ts'
import { openBoard } from './steps.ts'
import { callersOf, openSpeakingBoard } from './voice-steps.ts'

inAHall()

const TOUCH = '点此打开叫号声音'

test('a board that its browser keeps silent asks for one touch, shows every call meanwhile, and then speaks', async () => {
  const callers = await callersOf(hall)
  const board = await openSpeakingBoard(browser, hall, hall.url)
  const button = board.page.getByRole('button', { name: TOUCH })
  await button.waitFor()
  await callers.take('investment-filing', 'statistics-registration')
  await callers.liMin.callNext()
  await expect.poll(() => board.staged).toEqual(['A001'])
  expect(board.tape.silentSeconds()).toBe(0)

  await button.click()
  await button.waitFor({ state: 'hidden' })
  await callers.wangFang.callNext()
  await board.speaks()

  expect(board.complaints).toEqual([])
})

test('a key does as well as a touch', async () => {
  const board = await openSpeakingBoard(browser, hall, hall.url)
  const button = board.page.getByRole('button', { name: TOUCH })
  await button.waitFor()

  await board.page.keyboard.press('Tab')
  await board.page.keyboard.press('Enter')
  await button.waitFor({ state: 'hidden' })

  expect(board.complaints).toEqual([])
})

test('the clips come from the hall itself, under the pages’ own policy, and stay in the browser', async () => {
  const board = await openBoard(browser, hall)

  const coming = board.page.waitForResponse(/\.mp3$/)
  await board.page.reload()
  const clip = await coming
  await board.page.waitForLoadState('networkidle')

  expect(new URL(clip.url()).origin).toBe(hall.url)
  expect(clip.headers()['cache-control']).toContain('immutable')
  expect(board.complaints).toEqual([])
})
