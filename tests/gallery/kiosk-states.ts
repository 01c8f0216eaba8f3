import type { ServiceSettings, Settings } from '@tingxu/shared/settings.ts'
import { smallHall } from '../helpers/small-hall.ts'
import { askedAnew, busyKiosk, elder, inDepartment, low, materials, matters, scan, ticket, touch } from './at-kiosk.ts'
import { type Gallery, type PicturedScreen, SIZES, type State } from './screens.ts'
import { later, lose, type Shown, showConnecting, showKiosk, showUnpaired } from './show.ts'

async function lost(gallery: Gallery, seconds: number): Promise<Shown> {
  const shown = await busyKiosk(gallery)
  await lose(gallery, shown, seconds)
  await shown.page.locator('.connection-bar').waitFor()
  // A machine that nobody touched has gone to rest meanwhile.
  if (await shown.page.locator('.rest').isVisible()) await touch(shown, '.rest .press')
  return shown
}

/** The touch for a ticket meets with this on its way to the hall. */
async function ticketThat(gallery: Gallery, meets: Parameters<typeof askedAnew>[1]): Promise<Shown> {
  const shown = await materials(gallery)
  await askedAnew(shown, meets)
  await touch(shown, '.press.main')
  return shown
}

async function ticketForTwo(gallery: Gallery, at: Parameters<typeof matters>[1] = {}): Promise<Shown> {
  const shown = await matters(gallery, at)
  await touch(shown, '.press.main')
  await shown.page.locator('.ticket h1').waitFor()
  return shown
}

/** Of one department's services: one without a ticket, one paused, one that opens in the afternoon. */
function mixed(settings: Settings): Settings {
  const change: Record<string, Partial<ServiceSettings>> = {
    'project-change': { noTicket: { zh: '网上就能办，不用取号排队。', en: 'Can be done online, no ticket needed.' } },
    'energy-review': { hours: AFTERNOONS },
  }
  return { ...settings, services: settings.services.map((service) => ({ ...service, ...change[service.id] })) }
}

/** One of them closes in two minutes, and more wait than can be served till then. */
function closing(settings: Settings): Settings {
  const morning: [string, string][] = [['08:00', '09:00']]
  const hours = { mon: morning, tue: morning, wed: morning, thu: morning, fri: morning }
  const ends = { forecast: { overtimeMinutes: 0 } }
  const services = settings.services.map((service) =>
    service.id === 'government-project' ? { ...service, hours, ends } : service,
  )
  return { ...settings, services }
}

const AFTERNOON: [string, string][] = [['13:30', '17:00']]
const AFTERNOONS = { mon: AFTERNOON, tue: AFTERNOON, wed: AFTERNOON, thu: AFTERNOON, fri: AFTERNOON }

const states: readonly State[] = [
  {
    name: 'rest',
    async reach(gallery) {
      const shown = await busyKiosk(gallery)
      await shown.page.clock.runFor(130_000)
      await shown.page.locator('.rest').waitFor()
      await shown.page.locator('.connection-bar').waitFor({ state: 'hidden' })
      return shown
    },
  },
  { name: 'departments', reach: (gallery) => busyKiosk(gallery) },
  { name: 'services', reach: (gallery) => inDepartment(gallery) },
  {
    name: 'few-services',
    settings: () => smallHall(),
    async reach(gallery) {
      await gallery.hall.sit(1, 3)
      for (const service of ['id-card', 'id-card', 'licence']) await gallery.hall.take(service)
      const shown = await showKiosk(gallery)
      await shown.page.locator('.services').waitFor()
      return shown
    },
  },
  {
    name: 'some-shut',
    settings: mixed,
    async reach(gallery) {
      await gallery.hall.manage({ type: 'pauseService', serviceId: 'government-project' })
      return inDepartment(gallery)
    },
  },
  { name: 'closing-soon', settings: closing, reach: (gallery) => inDepartment(gallery) },
  { name: 'large-closing-soon', settings: closing, reach: (gallery) => inDepartment(gallery, { modes: [elder] }) },
  {
    name: 'no-ticket-needed',
    settings: mixed,
    async reach(gallery) {
      const shown = await inDepartment(gallery)
      await touch(shown, '[data-service="project-change"]')
      await shown.page.locator('.message').waitFor()
      return shown
    },
  },
  { name: 'materials', reach: (gallery) => materials(gallery) },
  {
    name: 'materials-ticked',
    async reach(gallery) {
      const shown = await materials(gallery)
      for (const paper of await shown.page.locator('.material').all()) await paper.click()
      return shown
    },
  },
  {
    name: 'materials-missing',
    async reach(gallery) {
      const shown = await materials(gallery)
      await touch(shown, '.press:has-text("还缺材料")')
      await shown.page.locator('.message').waitFor()
      return shown
    },
  },
  { name: 'ticket', reach: (gallery) => ticket(gallery) },
  { name: 'ticket-printed', reach: (gallery) => ticket(gallery, { printer: 'prints' }) },
  { name: 'ticket-not-printed', reach: (gallery) => ticket(gallery, { printer: 'stands still' }) },
  { name: 'matters', reach: (gallery) => matters(gallery) },
  { name: 'large-matters', reach: (gallery) => matters(gallery, { modes: [elder] }) },
  { name: 'low-matters', reach: (gallery) => matters(gallery, { modes: [low] }) },
  { name: 'large-and-low-matters', reach: (gallery) => matters(gallery, { modes: [elder, low] }) },
  {
    name: 'further-matter',
    async reach(gallery) {
      const shown = await matters(gallery)
      await touch(shown, '.press:has-text("再加一件")')
      await touch(shown, '.department:has-text("统计局")')
      await shown.page.getByText('已经选了').waitFor()
      return shown
    },
  },
  { name: 'ticket-for-two', reach: (gallery) => ticketForTwo(gallery) },
  { name: 'ticket-for-two-printed', reach: (gallery) => ticketForTwo(gallery, { printer: 'prints' }) },
  { name: 'large-ticket-for-two', reach: (gallery) => ticketForTwo(gallery, { modes: [elder] }) },
  {
    name: 'scanned-confirmed',
    settings: (settings) => ({ ...settings, presence: { phone: false, confirmAhead: 4 } }),
    async reach(gallery) {
      const { link } = await gallery.hall.takeFor('house-transfer', 'invoice-purchase')
      await gallery.hall.time.pass(11)
      const shown = await busyKiosk(gallery, { beside: '?scanner=yes' })
      await scan(shown, link)
      await shown.page.getByText('已确认您在大厅').waitFor()
      return shown
    },
  },
  {
    name: 'scanned-held',
    async reach(gallery) {
      const { hall } = gallery
      await hall.sit(20)
      const { link } = await hall.take('company-registration')
      await hall.call(20)
      await hall.atCounter(20, 'startService')
      await hall.hold(20, 30)
      const shown = await showKiosk(gallery, '?scanner=yes')
      await shown.page.locator('.departments').waitFor()
      await scan(shown, link)
      await shown.page.locator('.held').waitFor()
      return shown
    },
  },
  { name: 'large-departments', reach: (gallery) => busyKiosk(gallery, { modes: [elder] }) },
  { name: 'large-services', reach: (gallery) => inDepartment(gallery, { modes: [elder] }) },
  { name: 'large-materials', reach: (gallery) => materials(gallery, { modes: [elder] }) },
  { name: 'large-ticket', reach: (gallery) => ticket(gallery, { modes: [elder] }) },
  { name: 'low-departments', reach: (gallery) => busyKiosk(gallery, { modes: [low] }) },
  { name: 'low-services', reach: (gallery) => inDepartment(gallery, { modes: [low] }) },
  { name: 'low-materials', reach: (gallery) => materials(gallery, { modes: [low] }) },
  { name: 'low-ticket', reach: (gallery) => ticket(gallery, { modes: [low] }) },
  { name: 'large-and-low', reach: (gallery) => inDepartment(gallery, { modes: [elder, low] }) },
  {
    name: 'scanned-waiting',
    async reach(gallery) {
      const { link } = await gallery.hall.take('house-transfer')
      const shown = await busyKiosk(gallery, { beside: '?scanner=yes' })
      await scan(shown, link)
      await shown.page.locator('.found').waitFor()
      return shown
    },
  },
  {
    name: 'scanned-unknown',
    async reach(gallery) {
      const shown = await busyKiosk(gallery, { beside: '?scanner=yes' })
      await scan(shown, 'https://example.invalid/0123456789')
      await shown.page.locator('.message').waitFor()
      return shown
    },
  },
  { name: 'asking', reach: (gallery) => ticketThat(gallery, async () => {}) },
  {
    name: 'refused',
    reach: async (gallery) => {
      const shown = await ticketThat(gallery, async (route) => {
        await gallery.hall.manage({ type: 'stopTickets' })
        await route.continue()
      })
      await shown.page.locator('.message.wrong').waitFor()
      return shown
    },
  },
  {
    name: 'unanswered',
    reach: async (gallery) => {
      const shown = await ticketThat(gallery, async () => {})
      const asksAtDesk = shown.page.locator('.message.wrong')
      while (!(await asksAtDesk.isVisible())) await later(shown, 6)
      return shown
    },
  },
  {
    name: 'closed',
    async reach(gallery) {
      await gallery.hall.manage({ type: 'closeDay', expireRest: true, reason: 'the day is over' })
      const shown = await showKiosk(gallery)
      await shown.page.locator('.message').waitFor()
      return shown
    },
  },
  {
    name: 'outside-hours',
    settings: (settings) => ({ ...settings, hours: AFTERNOONS }),
    async reach(gallery) {
      const shown = await showKiosk(gallery)
      await shown.page.locator('.message').waitFor()
      return shown
    },
  },
  { name: 'lost', reach: (gallery) => lost(gallery, 12) },
  { name: 'stale', reach: (gallery) => lost(gallery, 75) },
  {
    name: 'connecting',
    languages: ['zh'],
    async reach(gallery) {
      const shown = await showConnecting(gallery, '/kiosk', 'kiosk')
      await shown.page.locator('.message').waitFor()
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
