import { called, dialogue, idle, NUMBER, serving, showSeated } from './at-desk.ts'
import { firstVisitors, oneRound } from './days.ts'
import type { PicturedHall } from './pictured-hall.ts'
import type { Gallery, State } from './screens.ts'
import type { Shown } from './show.ts'

/** Puts whoever is served on hold. */
async function holds(hall: PicturedHall, ticketId: string, reason?: string) {
  const counterId = hall.counterId(NUMBER)
  await hall.as(NUMBER, { type: 'holdTicket', counterId, expect: ticketId, minutes: 20, ...(reason && { reason }) })
}

async function currentId(hall: PicturedHall): Promise<string> {
  const rows = await (await hall.manager()).view(hall.hallId, 'desk', hall.counterId(NUMBER))
  return (rows.get('current') as { ticketId: string }).ticketId
}

/** Two fill in forms, a third was missed, a fourth is served. */
async function held(gallery: Gallery): Promise<Shown> {
  const { hall } = gallery
  await firstVisitors(hall)
  await hall.call(NUMBER)
  await hall.miss(NUMBER)
  for (const reason of ['form', 'copy']) {
    await oneRound(hall, [NUMBER])
    await holds(hall, await currentId(hall), reason)
    await hall.time.pass(4)
  }
  for (const service of ['company-registration', 'sole-trader', 'company-change']) await hall.take(service)
  await oneRound(hall, [NUMBER])
  return showSeated(gallery)
}

/** Right after a press that can be taken back. */
async function pressed(gallery: Gallery, key: string): Promise<Shown> {
  const shown = await idle(gallery)
  await shown.page.keyboard.press(key)
  await shown.page.locator('.undo').waitFor()
  return shown
}

async function asked(shown: Shown): Promise<Shown> {
  await shown.page.locator('dialog:modal').waitFor()
  return shown
}

/** Somebody who came for three things. */
async function moreMatters(gallery: Gallery): Promise<Shown> {
  const { hall } = gallery
  await hall.sit(NUMBER)
  const serviceIds = ['name-approval', 'sole-trader', 'company-change']
  await hall.manage({ type: 'takeTicket', serviceIds })
  await hall.take('name-approval')
  await oneRound(hall, [NUMBER])
  const shown = await showSeated(gallery)
  await shown.page.keyboard.press('e')
  await shown.page.locator('.facts [aria-pressed="true"]').waitFor()
  return shown
}

/** The window helps out until half past eleven, and somebody was sent to it from another one. */
async function helping(gallery: Gallery): Promise<Shown> {
  const { hall } = gallery
  await firstVisitors(hall)
  await hall.manage({
    type: 'assignServices',
    counterId: hall.counterId(NUMBER),
    services: [
      { serviceId: 'company-registration', as: 'primary' },
      { serviceId: 'tax-registration', as: 'assist', when: { waitingOver: 1 } },
    ],
    anyway: true,
    until: hall.time.now() + 2 * 3_600_000,
  })
  const { ticketId } = await hall.take('house-transfer')
  const to = { counterId: hall.counterId(NUMBER) }
  await hall.manage({ type: 'transferTicket', ticketId, to, place: 'first' })
  return showSeated(gallery)
}

/** What a clerk does a few times a day. */
export const DESK_SELDOM: readonly State[] = [
  { name: 'held', reach: held },
  { name: 'hold', reach: (gallery) => dialogue(gallery, 'h') },
  {
    name: 'transfer',
    async reach(gallery) {
      const shown = await dialogue(gallery, 't')
      await shown.page.keyboard.type('2')
      await shown.page.locator('[role="option"][aria-selected="true"]').waitFor()
      return shown
    },
  },
  { name: 'other-class', reach: (gallery) => dialogue(gallery, 'c') },
  {
    name: 'out-of-turn',
    async reach(gallery) {
      const shown = await idle(gallery)
      await shown.page.locator('.queue .pick').nth(2).press('Enter')
      return asked(shown)
    },
  },
  {
    name: 'missed-chosen',
    async reach(gallery) {
      const shown = await called(gallery)
      await shown.page.locator('.missed .pick').first().press('Enter')
      return asked(shown)
    },
  },
  {
    name: 'without-ticket',
    async reach(gallery) {
      const shown = await idle(gallery)
      await shown.page.keyboard.press('v')
      return asked(shown)
    },
  },
  { name: 'undo', reach: (gallery) => pressed(gallery, 'n') },
  { name: 'more-matters', reach: moreMatters },
  { name: 'helping', reach: helping },
  {
    name: 'nothing-to-undo',
    async reach(gallery) {
      const shown = await serving(gallery)
      await shown.page.keyboard.press('u')
      await shown.page.locator('.note:not(:empty)').waitFor()
      return shown
    },
  },
]
