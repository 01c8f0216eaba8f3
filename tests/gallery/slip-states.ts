import type { PrinterSettings, TicketPart } from '@tingxu/shared/screen-settings.ts'
import { matters, ticket, touch } from './at-kiosk.ts'
import type { Gallery, PicturedScreen, State } from './screens.ts'
import type { Shown } from './show.ts'

/** What comes out of the machine, as its roll is wide; a sheet is as long as what stands on it. */
async function printed(gallery: Gallery): Promise<Shown> {
  return onPaper(await ticket(gallery, { beside: '?printer=browser' }))
}

async function printedForTwo(gallery: Gallery): Promise<Shown> {
  const shown = await matters(gallery, { beside: '?printer=browser' })
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

const USUAL: readonly TicketPart[] = ['ahead', 'wait', 'taken-at', 'code', 'rights']
const narrow = withLayout({ paper: 58, shows: [...USUAL] })
/** All that a layout can add, in long lines; and as little as can be. */
const full = {
  top: { zh: '请在二楼东侧等候区等候', en: 'Please wait in the waiting area on the second floor, east side' },
  foot: { zh: '咨询电话 0574-86280000，周六照常办理', en: 'Questions: 0574-86280000. Open on Saturdays as usual' },
  shows: ['plain-name' as const, ...USUAL],
}

function withLayout(layout: Omit<PrinterSettings, 'id' | 'name'>): NonNullable<State['settings']> {
  return (settings) => ({ ...settings, printers: [{ id: 'door', name: { zh: '大门', en: 'Door' }, ...layout }] })
}

const states: readonly State[] = [
  { name: 'wide-roll', sizes: [roll(80, 165)], reach: printed },
  { name: 'narrow-roll', sizes: [roll(58, 215)], settings: narrow, reach: printed },
  { name: 'wide-roll-for-two', sizes: [roll(80, 175)], reach: printedForTwo },
  { name: 'narrow-roll-for-two', sizes: [roll(58, 235)], settings: narrow, reach: printedForTwo },
  { name: 'wide-roll-full', sizes: [roll(80, 205)], settings: withLayout({ paper: 80, ...full }), reach: printed },
  { name: 'narrow-roll-full', sizes: [roll(58, 265)], settings: withLayout({ paper: 58, ...full }), reach: printed },
  { name: 'narrow-roll-bare', sizes: [roll(58, 95)], settings: withLayout({ paper: 58, shows: [] }), reach: printed },
]

export const SLIP: PicturedScreen = { name: 'slip', sizes: [], speaks: 'as touched', states }
