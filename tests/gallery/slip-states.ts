import { matters, ticket, touch } from './at-kiosk.ts'
import type { Gallery, PicturedScreen, State } from './screens.ts'
import type { Shown } from './show.ts'

/** What comes out of the machine, as its roll is wide; a sheet is as long as what stands on it. */
async function printed(gallery: Gallery, paper: string): Promise<Shown> {
  return onPaper(await ticket(gallery, { beside: `?printer=browser${paper}` }))
}

async function printedForTwo(gallery: Gallery, paper: string): Promise<Shown> {
  const shown = await matters(gallery, { beside: `?printer=browser${paper}` })
  await touch(shown, '.press.main')
  await shown.page.locator('.ticket h1').waitFor()
  return onPaper(shown)
}

async function onPaper(shown: Shown): Promise<Shown> {
  await shown.page.emulateMedia({ media: 'print' })
  return shown
}

/** Millimetres as a browser prints them. */
const px = (mm: number) => Math.ceil((mm * 96) / 25.4)
const roll = (mm: number, longMm: number) => ({ name: `${mm}mm`, width: px(mm), height: px(longMm), scale: 1 })

const states: readonly State[] = [
  { name: 'wide-roll', sizes: [roll(80, 165)], reach: (gallery) => printed(gallery, '') },
  { name: 'narrow-roll', sizes: [roll(58, 215)], reach: (gallery) => printed(gallery, '&paper=58') },
  { name: 'wide-roll-for-two', sizes: [roll(80, 175)], reach: (gallery) => printedForTwo(gallery, '') },
  { name: 'narrow-roll-for-two', sizes: [roll(58, 235)], reach: (gallery) => printedForTwo(gallery, '&paper=58') },
]

export const SLIP: PicturedScreen = { name: 'slip', sizes: [], speaks: 'as touched', states }
