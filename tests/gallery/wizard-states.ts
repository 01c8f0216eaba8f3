import type { Answered } from '../helpers/caller.ts'
import { addServices, atLaterStep, atStep, fillIn, goTo, MADE_HALL, twoCounters } from './at-wizard.ts'
import { accept, invited, PASSWORD } from './hired.ts'
import type { Gallery, State } from './screens.ts'
import type { Shown } from './show.ts'

/** Whom the administrator of the new hall takes in, by her invitation or by another's. */
const CLERK = '陈静'
const AT_WORK = '刘洋'

async function nobodyServes(shown: Shown) {
  await fillIn(shown)
  await goTo(shown, 'counters')
  for (const box of await shown.page.locator('.serving-small tbody tr').last().locator('input').all()) await box.click()
  await goTo(shown, 'publish')
  await shown.page.locator('.faults').waitFor()
}

/** A ticket machine is on by the link that the step shows, and the board has its code. */
async function halfConnected({ page, context }: Shown) {
  const [kiosk, display] = [page.locator('.device-to-pair').first(), page.locator('.device-to-pair').last()]
  await kiosk.locator('.ant-btn').click()
  const machine = await context.newPage()
  await machine.goto((await kiosk.locator('.pairing a').getAttribute('href')) ?? '')
  await kiosk.locator('.pairing').waitFor({ state: 'detached' })
  await display.locator('.ant-btn').click()
  await display.locator('.code').waitFor()
}

async function oneInvited({ page }: Shown) {
  await page.locator('.wizard-step input').fill(CLERK)
  await page.locator('.wizard-step form .ant-btn').click()
  await page.locator('.made').waitFor()
  await page.locator('.clerks li').waitFor()
}

/** Somebody has come to the hall on its first day. */
const taken = (gallery: Gallery) => async (shown: Shown) => {
  const { admin } = await atMade(gallery)
  const [, { id = '' } = {}] = (await admin.settings(MADE_HALL)).settings.services
  await done(admin.command(MADE_HALL, { type: 'closeDay', expireRest: true, reason: 'the next picture' }))
  await done(admin.command(MADE_HALL, { type: 'openDay' }))
  await done(admin.command(MADE_HALL, { type: 'takeTicket', serviceIds: [id] }))
  await shown.page.locator('.to-do [data-done="true"]').first().waitFor()
}

const called = (gallery: Gallery) => async (shown: Shown) => {
  await taken(gallery)(shown)
  const { admin, server } = await atMade(gallery)
  const [{ id: counterId = '' } = {}] = (await admin.settings(MADE_HALL)).settings.counters
  await accept(gallery.hall, await invited(admin, MADE_HALL, { name: AT_WORK, role: 'clerk' }))
  const clerk = await server.signIn(AT_WORK, PASSWORD)
  await done(clerk.command(MADE_HALL, { type: 'openCounter', counterId }))
  await done(clerk.command(MADE_HALL, { type: 'callNext', counterId, expect: null }))
  await shown.page.locator('.first-call').waitFor()
}

async function atMade({ hall: { server } }: Gallery) {
  const { name, password } = server.firstRun.admin
  return { server, admin: await server.signIn(name, password) }
}

async function done(asked: Promise<Answered>) {
  const { status, body } = await asked
  if (status !== 200) throw new Error(`refused: ${JSON.stringify(body)}`)
}

/** From an empty hall to its first call. */
export const WIZARD_STATES: readonly State[] = [
  { name: 'wizard-name', reach: (gallery) => atStep(gallery, 'name') },
  { name: 'wizard-services', reach: (gallery) => atStep(gallery, 'services', addServices) },
  { name: 'wizard-counters', reach: (gallery) => atStep(gallery, 'services', twoCounters) },
  { name: 'wizard-hours', reach: (gallery) => atStep(gallery, 'hours') },
  { name: 'wizard-publish', reach: (gallery) => atStep(gallery, 'name', fillIn) },
  { name: 'wizard-publish-with-faults', reach: (gallery) => atStep(gallery, 'name', nobodyServes) },
  { name: 'wizard-devices', reach: (gallery) => atLaterStep(gallery, 'devices', halfConnected) },
  { name: 'wizard-staff', reach: (gallery) => atLaterStep(gallery, 'staff', oneInvited) },
  {
    name: 'wizard-first-call-waits',
    reach: (gallery) => atLaterStep(gallery, 'first-call', taken(gallery)),
  },
  { name: 'wizard-first-call', reach: (gallery) => atLaterStep(gallery, 'first-call', called(gallery)) },
]
