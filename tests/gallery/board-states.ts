import type { Settings } from '@tingxu/shared/settings.ts'
import { firstVisitors, forenoon, oneRound } from './days.ts'
import { type Gallery, type PicturedScreen, SIZES, type State } from './screens.ts'
import { lose, type Shown, showDisplay, showMute, showUnpaired } from './show.ts'

async function showBoard(gallery: Gallery, path?: string): Promise<Shown> {
  const shown = await showDisplay(gallery, path)
  await shown.page.locator('.last').waitFor()
  return shown
}

/** A board at rest on an ordinary forenoon. */
async function atRest(gallery: Gallery, path?: string): Promise<Shown> {
  await forenoon(gallery.hall)
  const shown = await showBoard(gallery, path)
  await shown.page.locator('[data-calling="false"]').waitFor()
  return shown
}

/** The same board while so many windows call in one second. */
async function calling(gallery: Gallery, numbers: readonly number[]): Promise<Shown> {
  const shown = await atRest(gallery)
  for (const number of numbers) await gallery.hall.call(number)
  await shown.page.locator(`[data-calling="true"][data-lines="${numbers.length}"]`).waitFor()
  return shown
}

async function lost(gallery: Gallery, seconds: number, trust: string): Promise<Shown> {
  const shown = await atRest(gallery)
  await lose(gallery, shown, seconds)
  await shown.page.locator(`[data-trust="${trust}"]`).waitFor()
  return shown
}

/** What the hall does not want on the board of the whole hall. */
function without(...parts: ('waiting' | 'missed' | 'notices')[]): NonNullable<State['settings']> {
  const all = { id: 'whole', zoneId: null, waiting: true, missed: true, notices: true, volume: 1 }
  const off = Object.fromEntries(parts.map((part) => [part, false]))
  return (settings) => ({ ...settings, boards: [{ ...all, ...off }] })
}

/** Eighty windows: the sample's, over and over. */
function eighty(settings: Settings): Settings {
  const { counters } = settings
  const more = Array.from({ length: 80 - counters.length }, (_, index) => {
    const like = counters[index % counters.length]
    const number = counters.length + index + 1
    return like === undefined ? [] : [{ ...like, id: `w${number}`, number }]
  })
  return { ...settings, counters: [...counters, ...more.flat()] }
}

async function crowded(gallery: Gallery, calls: readonly number[]): Promise<Shown> {
  const { hall } = gallery
  await hall.sit(...MANY)
  for (const service of CROWD) await hall.take(service)
  await oneRound(hall, [...MANY, ...MANY])
  const shown = await showBoard(gallery)
  for (const number of calls) await hall.call(number)
  await shown.page.locator(`[data-calling="${calls.length > 0}"][data-crowded="true"]`).waitFor()
  return shown
}

/** Windows all over the hall, each with a clerk of its own. */
const MANY = [1, 28, 54, 16, 45, 72, 23, 6, 35, 62, 80]
const CROWD = [
  ...['investment-filing', 'statistics-registration', 'organisation-code', 'house-transfer', 'company-registration'],
  ...['tax-registration', 'name-approval', 'annual-audit', 'doctor-registration', 'fire-design', 'discharge-permit'],
].flatMap((service) => [service, service, service])

const states: readonly State[] = [
  {
    name: 'nobody-called',
    async reach(gallery) {
      await firstVisitors(gallery.hall)
      return showBoard(gallery)
    },
  },
  { name: 'at-rest', reach: (gallery) => atRest(gallery) },
  { name: 'one-call', reach: (gallery) => calling(gallery, [20]) },
  { name: 'two-calls', reach: (gallery) => calling(gallery, [20, 16]) },
  { name: 'four-calls', reach: (gallery) => calling(gallery, [20, 16, 1, 22]) },
  {
    name: 'nobody-waiting',
    reach: (gallery) => showBoard(gallery),
  },
  {
    name: 'long-label',
    async reach(gallery) {
      await gallery.hall.sit(24)
      await gallery.hall.take('site-opinion')
      return calling(gallery, [24])
    },
  },
  { name: 'eighty-counters', settings: eighty, reach: (gallery) => crowded(gallery, []) },
  { name: 'eighty-counters-calling', settings: eighty, reach: (gallery) => crowded(gallery, [45, 28]) },
  {
    name: 'touch-for-sound',
    async reach(gallery) {
      await forenoon(gallery.hall)
      const shown = await showMute(gallery)
      await shown.page.locator('.sound').waitFor()
      return shown
    },
  },
  { name: 'zone', reach: (gallery) => atRest(gallery, '/display/zone/west') },
  { name: 'without-missed', settings: without('missed'), reach: (gallery) => atRest(gallery) },
  { name: 'without-missed-calling', settings: without('missed'), reach: (gallery) => calling(gallery, [20]) },
  { name: 'without-waiting', settings: without('waiting'), reach: (gallery) => atRest(gallery) },
  { name: 'calls-alone', settings: without('waiting', 'missed', 'notices'), reach: (gallery) => atRest(gallery) },
  {
    name: 'calls-alone-calling',
    settings: without('waiting', 'missed', 'notices'),
    reach: (g) => calling(g, [20, 16]),
  },
  {
    name: 'closed',
    async reach(gallery) {
      await gallery.hall.manage({ type: 'closeDay', expireRest: true, reason: 'the day is over' })
      return showBoard(gallery)
    },
  },
  { name: 'lost', speaks: 'from the start', reach: (gallery) => lost(gallery, 12, 'lost') },
  { name: 'stale', speaks: 'from the start', reach: (gallery) => lost(gallery, 75, 'stale') },
  { name: 'hidden', speaks: 'from the start', reach: (gallery) => lost(gallery, 310, 'hidden') },
  {
    name: 'unknown-zone',
    // No hall tells such a screen how to speak.
    languages: ['zh'],
    async reach(gallery) {
      const shown = await showDisplay(gallery, '/display/zone/nowhere')
      await shown.page.locator('.board.empty').waitFor()
      return shown
    },
  },
  {
    name: 'pairing',
    async reach(gallery) {
      const shown = await showUnpaired(gallery, '/display')
      await shown.page.locator('form').waitFor()
      return shown
    },
  },
]

export const BOARD: PicturedScreen = {
  name: 'board',
  sizes: [SIZES.boardLying, SIZES.boardFine, SIZES.boardStanding],
  speaks: 'as the hall',
  states,
}
