import { type Gallery, type PicturedScreen, SIZES, type State } from './screens.ts'
import { lose, type Shown, showKiosk, showUnpaired } from './show.ts'

/** A busy hour at the door. */
async function busyKiosk(gallery: Gallery): Promise<Shown> {
  const { hall } = gallery
  await hall.sit(1, 3, 4, 12, 16, 20)
  for (const service of BUSY) await hall.take(service)
  const shown = await showKiosk(gallery)
  await shown.page.locator('.departments, .services').first().waitFor()
  return shown
}

const BUSY = [
  ...['investment-filing', 'investment-filing', 'investment-filing', 'project-change', 'government-project'],
  ...['statistics-registration', 'organisation-code', 'organisation-code', 'house-transfer', 'house-transfer'],
  ...['house-transfer', 'company-registration', 'name-approval', 'name-approval'],
]

async function touch({ page }: Shown, name: string) {
  await page.locator('button', { hasText: name }).first().click()
}

async function inDepartment(gallery: Gallery, department: string): Promise<Shown> {
  const shown = await busyKiosk(gallery)
  await touch(shown, department)
  await shown.page.locator('.services').waitFor()
  return shown
}

async function atTicket(gallery: Gallery): Promise<Shown> {
  const shown = await inDepartment(gallery, '发展改革局')
  await touch(shown, '企业投资项目备案')
  await shown.page.locator('.ticket h1').waitFor()
  return shown
}

const states: readonly State[] = [
  { name: 'departments', reach: busyKiosk },
  { name: 'services', reach: (gallery) => inDepartment(gallery, '发展改革局') },
  { name: 'ticket', reach: atTicket },
  {
    name: 'lost',
    async reach(gallery) {
      const shown = await busyKiosk(gallery)
      await lose(gallery, shown, 12)
      await shown.page.locator('.connection-bar').waitFor()
      return shown
    },
  },
  {
    name: 'pairing',
    async reach(gallery) {
      const shown = await showUnpaired(gallery, '/kiosk')
      await shown.page.locator('form').waitFor()
      return shown
    },
  },
]

export const KIOSK: PicturedScreen = {
  name: 'kiosk',
  sizes: [SIZES.kioskStanding, SIZES.kioskLying],
  speaks: 'as touched',
  states,
}
