import type { Settings } from '@tingxu/shared/settings.ts'
import { type Gallery, type PicturedScreen, SIZES, type State } from './screens.ts'
import { lose, type Shown, showPhone } from './show.ts'

const NUMBER = 20

/** The phone of somebody with so many ahead. */
async function waiting(gallery: Gallery, ahead: number): Promise<Shown> {
  const { hall } = gallery
  await hall.sit(NUMBER, 23)
  for (let before = 0; before < ahead; before += 1) await hall.take('company-registration')
  const { link } = await hall.take('company-registration')
  const shown = await showPhone(gallery, link)
  await shown.page.locator('.wait h1').waitFor()
  return shown
}

async function called(gallery: Gallery): Promise<Shown> {
  const shown = await waiting(gallery, 0)
  await gallery.hall.call(NUMBER)
  await shown.page.locator('.phone.turn').waitFor()
  return shown
}

async function lost(gallery: Gallery, seconds: number): Promise<Shown> {
  const shown = await waiting(gallery, 6)
  await lose(gallery, shown, seconds)
  await shown.page.locator('.connection-bar').waitFor()
  return shown
}

/** A hall that asks whoever is nearly called whether they are here. */
function asking(settings: Settings): Settings {
  return { ...settings, presence: { phone: false, confirmAhead: 2 } }
}

async function asked(gallery: Gallery): Promise<Shown> {
  const shown = await waiting(gallery, 2)
  // Whoever took a ticket within ten minutes is known to be here; somebody else comes in meanwhile.
  await gallery.hall.time.pass(11)
  await gallery.hall.take('name-approval')
  await shown.page.locator('.confirm .btn').waitFor()
  return shown
}

/** So many came after, of whom some were called before. */
async function withPeopleBehind(gallery: Gallery, people: number): Promise<Shown> {
  const shown = await waiting(gallery, 1)
  for (let behind = 0; behind < people; behind += 1) await gallery.hall.take('company-registration')
  return shown
}

async function later(gallery: Gallery, people: number): Promise<Shown> {
  const shown = await withPeopleBehind(gallery, people)
  await shown.page.getByRole('button', { name: '晚点再办' }).click()
  await shown.page.locator('.asked p').first().waitFor()
  return shown
}

const states: readonly State[] = [
  { name: 'waiting', reach: (gallery) => waiting(gallery, 6) },
  { name: 'many-ahead', reach: (gallery) => waiting(gallery, 24) },
  {
    name: 'asked',
    settings: asking,
    reach: asked,
  },
  {
    name: 'confirmed',
    settings: asking,
    async reach(gallery) {
      const shown = await asked(gallery)
      await shown.page.getByRole('button', { name: '我在大厅' }).click()
      await shown.page.locator('.confirmed').waitFor()
      return shown
    },
  },
  { name: 'later', reach: (gallery) => later(gallery, 12) },
  { name: 'later-nobody-behind', reach: (gallery) => later(gallery, 0) },
  {
    name: 'postponed',
    async reach(gallery) {
      const shown = await later(gallery, 12)
      await shown.page.getByRole('button', { name: '让 3 位先办' }).click()
      await shown.page.getByText('已按您的意思推迟').waitFor()
      return shown
    },
  },
  {
    name: 'overtaken',
    async reach(gallery) {
      const shown = await waiting(gallery, 3)
      const { hall } = gallery
      for (const classId of ['priority', 'priority', 'ordinary']) await hall.take('company-registration', classId)
      const { ticketId } = await hall.take('company-registration')
      for (let called = 0; called < 2; called += 1) {
        await hall.call(NUMBER)
        await hall.atCounter(NUMBER, 'startService')
      }
      await hall.finish(NUMBER)
      await hall.as(NUMBER, {
        type: 'callTicket',
        counterId: hall.counterId(NUMBER),
        expect: null,
        ticketId,
        reason: '行动不便',
      })
      await shown.page.locator('.why summary').click()
      await shown.page.locator('.why li').nth(1).waitFor()
      return shown
    },
  },
  {
    name: 'several-matters',
    async reach(gallery) {
      const { hall } = gallery
      await hall.sit(NUMBER, 22, 23)
      for (let before = 0; before < 4; before += 1) await hall.take('name-approval')
      const { link } = await hall.takeFor('name-approval', 'company-registration', 'tax-registration')
      const shown = await showPhone(gallery, link)
      await shown.page.locator('.me .rest').waitFor()
      return shown
    },
  },
  {
    name: 'held',
    async reach(gallery) {
      const shown = await called(gallery)
      await gallery.hall.atCounter(NUMBER, 'startService')
      await gallery.hall.hold(NUMBER, 30)
      await shown.page.locator('.wait.strong').waitFor()
      return shown
    },
  },
  { name: 'next', reach: (gallery) => waiting(gallery, 0) },
  { name: 'your-turn', reach: called },
  {
    name: 'being-served',
    async reach(gallery) {
      const shown = await called(gallery)
      await gallery.hall.atCounter(NUMBER, 'startService')
      await shown.page.locator('.wait h1 .plate').waitFor()
      return shown
    },
  },
  {
    name: 'missed',
    async reach(gallery) {
      const shown = await called(gallery)
      await gallery.hall.miss(NUMBER)
      await shown.page.getByRole('heading', { name: '过号了' }).waitFor()
      return shown
    },
  },
  {
    name: 'finished',
    async reach(gallery) {
      const shown = await called(gallery)
      await gallery.hall.atCounter(NUMBER, 'startService')
      await gallery.hall.finish(NUMBER)
      await shown.page.locator('.me.over').waitFor()
      return shown
    },
  },
  {
    name: 'cancelled',
    async reach(gallery) {
      const shown = await leaving(gallery)
      await shown.page.getByRole('button', { name: '确定不办' }).click()
      await shown.page.locator('.me.over').waitFor()
      return shown
    },
  },
  { name: 'leave', reach: leaving },
  { name: 'lost', reach: (gallery) => lost(gallery, 12) },
  { name: 'stale', reach: (gallery) => lost(gallery, 75) },
  {
    name: 'cannot-open',
    speaks: 'from the start',
    async reach(gallery) {
      const shown = await showPhone(
        gallery,
        `${gallery.hall.server.url}/t#${gallery.hall.hallId}.AAAAAAAAAAAAAAAAAAAAAAAA`,
      )
      await shown.page.locator('.plain p').waitFor()
      return shown
    },
  },
]

async function leaving(gallery: Gallery): Promise<Shown> {
  const shown = await waiting(gallery, 2)
  await shown.page.getByRole('button', { name: '不办了' }).click()
  await shown.page.locator('.asked').waitFor()
  return shown
}

export const PHONE: PicturedScreen = {
  name: 'phone',
  sizes: [SIZES.phone, SIZES.smallPhone],
  speaks: 'as touched',
  states,
}
