import type { Page } from 'playwright-core'
import { beforeEach, expect, test } from 'vitest'
import { type Caller, publish } from '../helpers/caller.ts'
import { browser, hall, inAHall } from './in-a-hall.ts'
import { callListed, callShown, clerkAt, openBoard } from './steps.ts'

const CALLS_IN_A_DAY = 300
const SERVICE = 'investment-filing'

inAHall()

let kiosk: Caller
beforeEach(async () => {
  kiosk = await hall.pair('kiosk')
})

/** A clerk who needs no screen: calls one visitor after the other. */
async function seated(number: number) {
  const { name, password, counterId } = clerkAt(hall.firstRun, number)
  const { hallId } = hall.firstRun
  const clerk = await hall.signIn(name, password)
  await clerk.command(hallId, { type: 'openCounter', counterId })
  let expected: string | null = null
  return async () => {
    const { body } = await clerk.command(hallId, { type: 'callNext', counterId, expect: expected })
    const { called } = body.result as { called: { ticketId: string; label: string } }
    expected = called.ticketId
    return called.label
  }
}

const takes = (serviceId: string) =>
  kiosk.command(hall.firstRun.hallId, { type: 'takeTicket', serviceIds: [serviceId] })

/** Writes down whatever comes on the stage, as it comes. */
async function watchingStage(page: Page): Promise<() => Promise<string[][]>> {
  await page.evaluate(() => {
    const seen: string[][] = []
    Object.assign(globalThis, { seen })
    const look = () => {
      const lines = [...document.querySelectorAll('.stage .line:not([hidden]) .label')]
      const labels = lines.map((line) => line.textContent ?? '')
      if (labels.join() !== (seen.at(-1) ?? []).join()) seen.push(labels)
    }
    const stage = document.querySelector('.stage') as Element
    new MutationObserver(look).observe(stage, { subtree: true, childList: true, attributes: true, characterData: true })
  })
  return () => page.evaluate(() => (globalThis as unknown as { seen: string[][] }).seen)
}

test('of two calls in one second each comes on the stage once, and both stand there together', async () => {
  const board = await openBoard(browser, hall)
  const [liMin, wangFang] = [await seated(1), await seated(3)]
  await takes(SERVICE)
  await takes('statistics-registration')
  const seen = await watchingStage(board.page)

  const labels = await Promise.all([liMin(), wangFang()])

  await board.page.locator('[data-lines="2"]').waitFor()
  await board.page.locator('[data-calling="false"]').waitFor()
  const stages = await seen()
  expect(stages.filter((stage) => labels.every((label) => stage.includes(label)))).toHaveLength(1)
  for (const label of labels) {
    const comes = stages.filter((stage, at) => stage.includes(label) && !(stages[at - 1] ?? []).includes(label))
    expect(comes).toHaveLength(1)
    expect(await callListed(board, label)).toContain(label)
  }
})

test('the page has as many parts in the evening as in the morning', async () => {
  const manager = await hall.signIn(hall.firstRun.manager.name, hall.firstRun.manager.password)
  await publish(manager, hall.firstRun.hallId, (settings) => ({
    ...settings,
    call: { ...settings.call, confirmArrival: false },
  }))
  const board = await openBoard(browser, hall)
  const liMin = await seated(1)
  const parts = () => board.page.evaluate(() => document.querySelectorAll('*').length)
  await takes(SERVICE)
  await callShown(board, await liMin())
  const morning = await parts()

  let last = ''
  for (let call = 0; call < CALLS_IN_A_DAY; call += 1) {
    await takes(SERVICE)
    last = await liMin()
  }

  await callShown(board, last)
  expect(await parts()).toBe(morning)
  await board.page.locator('[data-calling="false"]').waitFor()
  expect(await parts()).toBe(morning)
})

test('notices stand below a call, change in place and are told in both languages', async () => {
  const board = await openBoard(browser, hall)
  const liMin = await seated(1)
  const band = board.page.locator('.notices p')
  await takes(SERVICE)
  await callShown(board, await liMin())

  const [stage, notices] = [await board.page.locator('.stage').boundingBox(), await band.boundingBox()]
  expect((stage?.y ?? 0) + (stage?.height ?? 0)).toBeLessThanOrEqual(notices?.y ?? 0)
  await band.getByText('请留意显示屏和广播').waitFor()
  await band.getByText('Please watch the board').waitFor()
  await band.getByText('过号一小时内可恢复排队').waitFor()
})
