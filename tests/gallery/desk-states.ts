import { called, dialogue, idle, NUMBER, serving, showSeated } from './at-desk.ts'
import { firstVisitors } from './days.ts'
import { DESK_SELDOM } from './desk-seldom-states.ts'
import { type Gallery, type PicturedScreen, SIZES, type State } from './screens.ts'
import { lose, type Shown, showDesk, showUnpaired } from './show.ts'

/** The service asks for an outcome, and none was chosen. */
async function outcomeDemanded(gallery: Gallery): Promise<Shown> {
  const shown = await serving(gallery)
  await shown.page.keyboard.press('f')
  await shown.page.locator('.note:not(:empty)').waitFor()
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
  ...DESK_SELDOM,
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
