import { expect, test } from 'vitest'
import { publish } from '../helpers/caller.ts'
import { browser, hall, inAHall } from './in-a-hall.ts'
import { callShown, openBoard, openDesk, openKiosk, takeTicket } from './steps.ts'

inAHall()

test('[C13] an idle window that calls by itself gets its next visitor without a press', async () => {
  const { manager, hallId } = hall.firstRun
  const zhaoLei = await hall.signIn(manager.name, manager.password)
  await publish(zhaoLei, hallId, (settings) => ({
    ...settings,
    call: { ...settings.call, undoSeconds: 0.5 },
    counters: settings.counters.map((counter) =>
      counter.number === 1 ? { ...counter, autoCallSeconds: 0.5 } : counter,
    ),
  }))
  const board = await openBoard(browser, hall)
  const kiosk = await openKiosk(browser, hall)
  const liMin = await openDesk(browser, hall, 1)
  const asked: string[] = []
  liMin.page.on('request', (request) => asked.push(new URL(request.url()).pathname))

  const label = await takeTicket(kiosk, '发展改革局', '企业投资项目备案')

  await liMin.page.getByRole('heading', { name: '企业投资项目备案' }).waitFor()
  expect(await liMin.page.title()).toContain(label)
  expect(await callShown(board, label)).toContain('请到 1')
  // Heard over the socket: the desk asked for nothing.
  expect(asked).toEqual([])
})
