import { atPage, atStep, drafted } from './at-console.ts'
import { type Gallery, type PicturedScreen, SIZES, type State } from './screens.ts'
import { type Shown, showConsole, showUnpaired } from './show.ts'

/** A service that nobody serves, one without its English name, and a window less. */
const withFaults = (gallery: Gallery) =>
  drafted(gallery, ({ services, counters }) => {
    const [service] = services
    if (service) service.name = { zh: service.name.zh ?? '', en: '' }
    counters.pop()
  })

const withChanges = (gallery: Gallery) =>
  drafted(gallery, ({ services, call, publicNotes }) => {
    for (const service of services.slice(0, 3)) service.minutes += 5
    call.recallsMax = 2
    publicNotes.pop()
  })

async function addServices({ page }: Shown) {
  const names = [
    ['发票领用', 'Invoices'],
    ['纳税申报', 'Tax return'],
    ['社保缴费', 'Social insurance'],
  ]
  const add = page.locator('.wizard-step > .ant-btn')
  for (const [zh = '', en = ''] of names) {
    await add.click()
    await page.locator('.one-service input[lang="zh"]').last().fill(zh)
    await page.locator('.one-service input[lang="en"]').last().fill(en)
  }
}

async function twoCounters(shown: Shown) {
  const { page } = shown
  await addServices(shown)
  await page.locator('.step-end .ant-btn').click()
  await page.locator('#how-many').fill('2')
  await page.locator('.serving-small').waitFor()
}

const states: readonly State[] = [
  {
    name: 'sign-in',
    async reach(gallery) {
      const shown = await showUnpaired(gallery, '/console')
      await shown.page.locator('form').waitFor()
      return shown
    },
  },
  {
    name: 'wrong-password',
    async reach(gallery) {
      const shown = await showUnpaired(gallery, '/console')
      await shown.page.locator('input[autocomplete="username"]').fill('manager')
      await shown.page.locator('input[type="password"]').fill('not-the-password')
      await shown.page.keyboard.press('Enter')
      await shown.page.locator('.refusal:not(:empty)').waitFor()
      return shown
    },
  },
  {
    name: 'halls',
    async reach(gallery) {
      const shown = await showConsole(gallery, '', 'admin')
      await shown.page.locator('.new-hall').waitFor()
      return shown
    },
  },
  { name: 'wizard-name', reach: (gallery) => atStep(gallery, 'name') },
  { name: 'wizard-services', reach: (gallery) => atStep(gallery, 'services', addServices) },
  { name: 'wizard-counters', reach: (gallery) => atStep(gallery, 'services', twoCounters) },
  { name: 'wizard-hours', reach: (gallery) => atStep(gallery, 'hours') },
  { name: 'services', reach: (gallery) => atPage(gallery, 'services') },
  { name: 'counters', reach: (gallery) => atPage(gallery, 'counters') },
  { name: 'series', reach: (gallery) => atPage(gallery, 'series') },
  { name: 'serving', reach: (gallery) => atPage(gallery, 'serving') },
  { name: 'serving-with-faults', reach: (gallery) => atPage(gallery, 'serving', withFaults(gallery)) },
  { name: 'rule', reach: (gallery) => atPage(gallery, 'rule') },
  { name: 'hours', reach: (gallery) => atPage(gallery, 'hours') },
  { name: 'calls', reach: (gallery) => atPage(gallery, 'calls') },
  { name: 'boards', reach: (gallery) => atPage(gallery, 'boards') },
  { name: 'texts', reach: (gallery) => atPage(gallery, 'texts') },
  { name: 'changes', reach: (gallery) => atPage(gallery, 'changes', withChanges(gallery)) },
  { name: 'versions', reach: (gallery) => atPage(gallery, 'versions') },
  { name: 'files', reach: (gallery) => atPage(gallery, 'files') },
  { name: 'staff', reach: (gallery) => atPage(gallery, 'staff') },
  { name: 'devices', reach: (gallery) => atPage(gallery, 'devices') },
  { name: 'account', reach: (gallery) => atPage(gallery, 'account') },
]

export const CONSOLE: PicturedScreen = {
  name: 'console',
  sizes: [SIZES.office, SIZES.officeWide],
  speaks: 'as touched',
  states,
}
