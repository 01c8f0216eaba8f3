import { openDemo } from '@tingxu/server/demo/open-demo.ts'
import type { Event, Step } from '@tingxu/server/domain/events.ts'
import { LOG_PAGE_MAX } from '@tingxu/shared/limits.ts'
import { expect, test } from 'vitest'
import { DESK, openScreen } from '../helpers/browser.ts'
import { browser, hall, inAHall } from './in-a-hall.ts'
import { keyboardClerk } from './keyboard-clerk.ts'

/** The statistics bureau has one window, and two dozen people come for it on the day of this seed. */
const STATISTICS = 3
const SEED = 1
const SPEED = 300
const MINUTE_MS = 60_000

inAHall({ LOG_LEVEL: 'warn' })

async function wholeLog(): Promise<Step[]> {
  const { name, password } = hall.firstRun.manager
  const manager = await hall.signIn(name, password)
  const steps: Step[] = []
  for (let read = LOG_PAGE_MAX; read === LOG_PAGE_MAX; ) {
    const after = steps.at(-1)?.seq ?? 0
    const { body } = await manager.get(`/api/halls/${hall.firstRun.hallId}/log?after=${after}&limit=${LOG_PAGE_MAX}`)
    const page = body.steps as Step[]
    steps.push(...page)
    read = page.length
  }
  return steps
}

const isAt = (counterId: string) => (event: Event) => 'counterId' in event && event.counterId === counterId
const ticketsOf = (events: Event[], type: Event['type']) =>
  new Set(events.flatMap((event) => (event.type === type && 'ticketId' in event ? [event.ticketId] : [])))

test('a clerk serves a whole day by keyboard alone', { timeout: 5 * MINUTE_MS }, async () => {
  const { url, dataDir } = hall
  const { page, complaints } = await openScreen(browser, `${url}/counter`, DESK)
  const zhouMin = keyboardClerk(page)
  const demo = await openDemo({
    ...{ url, dataDir, day: 'zhenhai', speed: SPEED, seed: SEED },
    ...{ mine: STATISTICS, untilClosed: true },
  })
  const { name = '', password = '', counterId = '' } = demo.mine ?? {}

  await zhouMin.signIn(name, password)
  await zhouMin.sitDown(STATISTICS)
  await zhouMin.workUntilClosed()

  expect(await demo.ended).toBe('closed')
  const steps = await wholeLog()
  const there = steps.filter(({ events }) => events.some(isAt(counterId)))
  const events = there.flatMap((step) => step.events)
  const called = ticketsOf(events, 'ticketCalled')
  const finished = ticketsOf(events, 'serviceFinished')
  const missed = ticketsOf(events, 'ticketMissed')

  // By nobody else: until the manager closes the day, every step there is the clerk's own. Whether a desk is followed the
  // hall notes by itself; on a slow machine and in a day so short a page may take longer to open than a clerk may be away.
  const seated = there.find((step) => step.events.some(({ type }) => type === 'counterOpened'))
  const others = ['dayClosed', 'clerkAbsent', 'clerkPresent']
  const isOthers = (step: Step) => step.events.some(({ type }) => others.includes(type))
  expect(seated?.actor.role).toBe('clerk')
  expect(there.filter((step) => step.actor.id !== seated?.actor.id && !isOthers(step))).toEqual([])
  // About two dozen come for the bureau; a few leave before they are called.
  expect(called.size).toBeGreaterThan(15)
  expect(finished.size).toBeGreaterThan(10)
  expect(missed.size).toBeGreaterThan(0)
  expect([...called].filter((ticketId) => !finished.has(ticketId) && !missed.has(ticketId))).toEqual([])
  expect(new Set(zhouMin.pressed)).toEqual(new Set(['n', 's', 'f', 'r', 'm', '1', '2', '3', '4', '5', 'Space']))
  expect(complaints).toEqual([])
})
