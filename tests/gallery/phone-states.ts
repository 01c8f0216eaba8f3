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

const states: readonly State[] = [
  { name: 'waiting', reach: (gallery) => waiting(gallery, 6) },
  { name: 'many-ahead', reach: (gallery) => waiting(gallery, 24) },
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
  await shown.page.locator('.leave').waitFor()
  return shown
}

export const PHONE: PicturedScreen = {
  name: 'phone',
  sizes: [SIZES.phone, SIZES.smallPhone],
  speaks: 'as touched',
  states,
}
