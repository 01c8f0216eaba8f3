import { atPage, drafted } from './at-console.ts'
import { firstVisitors, OPEN_WINDOWS, oneRound } from './days.ts'
import { DRAFT_STATES } from './draft-states.ts'
import { FILE_STATES } from './file-states.ts'
import { DOOR_STATES, PEOPLE_STATES } from './people-states.ts'
import { type Gallery, type PicturedScreen, SIZES, type State } from './screens.ts'
import { type Shown, showConsole } from './show.ts'
import { WIZARD_STATES } from './wizard-states.ts'

async function scrolledTo(shown: Shown, selector: string): Promise<Shown> {
  await shown.page
    .locator(selector)
    .first()
    .evaluate((part) => part.scrollIntoView({ block: 'start' }))
  return shown
}

/** Yesterday once more, when everybody had been called, with a window that helps another out. */
async function triedOn(gallery: Gallery): Promise<Shown> {
  const { hall } = gallery
  await firstVisitors(hall)
  for (const _ of OF_EACH_WINDOW) await oneRound(hall, OPEN_WINDOWS)
  await hall.morning()
  const helped = drafted(gallery, ({ counters }) => {
    counters.find(({ number }) => number === 3)?.services.push({ serviceId: 'investment-filing', as: 'primary' })
  })
  const shown = await atPage(gallery, 'rule', helped)
  await shown.page.locator('.try-on .ant-btn').click()
  await shown.page.locator('.figures').waitFor()
  return scrolledTo(shown, '.dry-run')
}

const OF_EACH_WINDOW = ['first', 'second', 'third', 'fourth']

const PAGE_STATES: readonly State[] = [
  {
    name: 'halls',
    async reach(gallery) {
      const shown = await showConsole(gallery, '', gallery.hall.server.firstRun.admin)
      await shown.page.locator('.new-hall').waitFor()
      return shown
    },
  },
  { name: 'services', reach: (gallery) => atPage(gallery, 'services') },
  {
    name: 'service-guide',
    reach: async (gallery) =>
      scrolledTo(await atPage(gallery, 'services/investment-filing'), '.service-fields > :last-child'),
  },
  { name: 'counters', reach: (gallery) => atPage(gallery, 'counters') },
  { name: 'series', reach: (gallery) => atPage(gallery, 'series') },
  { name: 'serving', reach: (gallery) => atPage(gallery, 'serving') },
  { name: 'rule', reach: (gallery) => atPage(gallery, 'rule') },
  { name: 'dry-run', reach: triedOn },
  { name: 'hours', reach: (gallery) => atPage(gallery, 'hours') },
  { name: 'calls', reach: (gallery) => atPage(gallery, 'calls') },
  { name: 'boards', reach: (gallery) => atPage(gallery, 'boards') },
  { name: 'texts', reach: (gallery) => atPage(gallery, 'texts') },
  { name: 'devices', reach: (gallery) => atPage(gallery, 'devices') },
  {
    name: 'device-code',
    async reach(gallery) {
      const shown = await atPage(gallery, 'devices')
      await shown.page.locator('.part form input[maxlength]').fill('东门取号机')
      await shown.page.locator('.part form .ant-btn-primary').click()
      await shown.page.locator('.code').waitFor()
      return shown
    },
  },
]

export const CONSOLE: PicturedScreen = {
  name: 'console',
  sizes: [SIZES.office, SIZES.officeWide],
  speaks: 'as touched',
  states: [...DOOR_STATES, ...PAGE_STATES, ...WIZARD_STATES, ...DRAFT_STATES, ...FILE_STATES, ...PEOPLE_STATES],
}
