import { firstVisitors, oneRound } from './days.ts'
import { type Gallery, type PicturedScreen, SIZES, type State } from './screens.ts'
import { lose, type Shown, showDesk, showUnpaired } from './show.ts'

const NUMBER = 20

async function showSeated(gallery: Gallery): Promise<Shown> {
  const shown = await showDesk(gallery, NUMBER)
  await shown.page.locator('.desk').waitFor()
  return shown
}

async function idle(gallery: Gallery): Promise<Shown> {
  await firstVisitors(gallery.hall)
  await gallery.hall.take('company-registration', 'priority')
  const shown = await showSeated(gallery)
  await shown.page.locator('button:not([aria-disabled="true"]):has(.key:text-is("N"))').waitFor()
  return shown
}

/** Somebody is on the way; another did not come, a third was served. */
async function called(gallery: Gallery): Promise<Shown> {
  const { hall } = gallery
  await firstVisitors(hall)
  await hall.call(NUMBER)
  await hall.miss(NUMBER)
  await oneRound(hall, [NUMBER])
  for (const service of ['company-registration', 'sole-trader', 'company-change', 'name-approval']) {
    await hall.take(service)
    await hall.time.pass(2)
  }
  await hall.call(NUMBER)
  return showSeated(gallery)
}

async function serving(gallery: Gallery): Promise<Shown> {
  const shown = await called(gallery)
  await gallery.hall.time.pass(0.5)
  await gallery.hall.atCounter(NUMBER, 'startService')
  await shown.page.locator('.now.serving').waitFor()
  await gallery.hall.time.pass(7)
  // The hall tells its time with every message; somebody takes a ticket, and the desk hears how late it is.
  await gallery.hall.take('company-registration')
  return shown
}

/** The service asks for an outcome, and none was chosen. */
async function outcomeDemanded(gallery: Gallery): Promise<Shown> {
  const shown = await serving(gallery)
  await shown.page.keyboard.press('f')
  await shown.page.locator('.note:not(:empty)').waitFor()
  return shown
}

async function dialogue(gallery: Gallery, key: string): Promise<Shown> {
  const shown = await serving(gallery)
  await shown.page.keyboard.press(key)
  await shown.page.locator('dialog:modal').waitFor()
  return shown
}

const states: readonly State[] = [
  {
    name: 'sign-in',
    async reach(gallery) {
      const shown = await showUnpaired(gallery, '/counter')
      await shown.page.locator('form').waitFor()
      return shown
    },
  },
  {
    name: 'wrong-password',
    async reach(gallery) {
      const shown = await showUnpaired(gallery, '/counter')
      await shown.page.locator('input[name="name"]').fill('clerk20')
      await shown.page.locator('input[name="password"]').fill('not-the-password')
      await shown.page.keyboard.press('Enter')
      await shown.page.locator('.refusal:not(:empty)').waitFor()
      return shown
    },
  },
  {
    name: 'choose-counter',
    async reach(gallery) {
      await gallery.hall.sit(1, 3, 16)
      const shown = await showDesk(gallery, NUMBER, { seated: false })
      await shown.page.locator('.counters li').first().waitFor()
      return shown
    },
  },
  {
    name: 'nobody-waiting',
    async reach(gallery) {
      await gallery.hall.sit(NUMBER)
      return showSeated(gallery)
    },
  },
  { name: 'idle', reach: idle },
  { name: 'called', reach: called },
  { name: 'serving', reach: serving },
  { name: 'outcome-demanded', reach: outcomeDemanded },
  { name: 'materials', reach: (gallery) => dialogue(gallery, '3') },
  { name: 'keys', reach: (gallery) => dialogue(gallery, '?') },
  {
    name: 'pause-reasons',
    async reach(gallery) {
      const shown = await idle(gallery)
      await shown.page.keyboard.press('p')
      await shown.page.locator('dialog:modal').waitFor()
      return shown
    },
  },
  {
    name: 'paused',
    async reach(gallery) {
      const { hall } = gallery
      await firstVisitors(hall)
      await hall.as(NUMBER, { type: 'pauseCounter', counterId: hall.counterId(NUMBER), reason: 'meal' })
      return showSeated(gallery)
    },
  },
  {
    name: 'refused',
    async reach(gallery) {
      const { hall } = gallery
      const shown = await idle(gallery)
      // Somebody is faster: the window is paused from elsewhere while the press is on its way.
      await shown.page.route(/\/commands$/, async (route) => {
        await hall.manage({ type: 'pauseCounter', counterId: hall.counterId(NUMBER), reason: 'system' })
        await route.continue()
      })
      await shown.page.keyboard.press('n')
      await shown.page.locator('.refusal:not(:empty)').waitFor()
      return shown
    },
  },
  {
    name: 'lost',
    async reach(gallery) {
      const shown = await serving(gallery)
      await lose(gallery, shown, 12)
      await shown.page.locator('.connection-bar').waitFor()
      return shown
    },
  },
  {
    name: 'stale',
    async reach(gallery) {
      const shown = await serving(gallery)
      await lose(gallery, shown, 75)
      await shown.page.locator('.old').waitFor()
      return shown
    },
  },
]

export const DESK: PicturedScreen = { name: 'desk', sizes: [SIZES.desk, SIZES.strip], speaks: 'as touched', states }
