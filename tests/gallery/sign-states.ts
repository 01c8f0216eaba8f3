import { firstVisitors } from './days.ts'
import { type Gallery, type PicturedScreen, SIZES, type State } from './screens.ts'
import { lose, type Shown, showDisplay } from './show.ts'

const NUMBER = 20

async function showSign(gallery: Gallery, state: string): Promise<Shown> {
  const shown = await showDisplay(gallery, `/display/counter/${NUMBER}`)
  await shown.page.locator(`.sign[data-state="${state}"]`).waitFor()
  return shown
}

async function called(gallery: Gallery): Promise<Shown> {
  await firstVisitors(gallery.hall)
  await gallery.hall.call(NUMBER)
  return showSign(gallery, 'called')
}

async function serving(gallery: Gallery): Promise<Shown> {
  await firstVisitors(gallery.hall)
  await gallery.hall.call(NUMBER)
  await gallery.hall.atCounter(NUMBER, 'startService')
  return showSign(gallery, 'serving')
}

async function lost(gallery: Gallery, seconds: number, trust: string): Promise<Shown> {
  const shown = await serving(gallery)
  await lose(gallery, shown, seconds)
  await shown.page.locator(`[data-trust="${trust}"]`).waitFor()
  return shown
}

const states: readonly State[] = [
  { name: 'closed', reach: (gallery) => showSign(gallery, 'off') },
  {
    name: 'free',
    async reach(gallery) {
      await gallery.hall.sit(NUMBER)
      return showSign(gallery, 'free')
    },
  },
  { name: 'called', reach: called },
  { name: 'serving', reach: serving },
  {
    name: 'paused',
    async reach(gallery) {
      const { hall } = gallery
      await hall.sit(NUMBER, 23)
      await hall.as(NUMBER, { type: 'pauseCounter', counterId: hall.counterId(NUMBER), reason: 'meal' })
      return showSign(gallery, 'off')
    },
  },
  { name: 'lost', speaks: 'from the start', reach: (gallery) => lost(gallery, 12, 'lost') },
  { name: 'stale', speaks: 'from the start', reach: (gallery) => lost(gallery, 75, 'stale') },
  { name: 'hidden', speaks: 'from the start', reach: (gallery) => lost(gallery, 310, 'hidden') },
  {
    name: 'unknown-number',
    // No hall tells such a screen how to speak.
    languages: ['zh'],
    async reach(gallery) {
      const shown = await showDisplay(gallery, '/display/counter/99')
      await shown.page.getByText('99').waitFor()
      return shown
    },
  },
]

export const SIGN: PicturedScreen = { name: 'sign', sizes: [SIZES.sign], speaks: 'as the hall', states }
