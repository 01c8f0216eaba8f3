import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openGallery } from '../gallery/gallery.ts'
import { KIOSK } from '../gallery/kiosk-states.ts'
import { SIZES } from '../gallery/screens.ts'
import { hold, type Shown } from '../gallery/show.ts'
import { wear } from '../gallery/wear.ts'
import { BARS } from './bars.ts'
import { faultsOf } from './every-state.ts'

/** Each fault once, planted in a page that has none: what cannot be found would not be there to be seen. */
let gallery: Awaited<ReturnType<typeof openGallery>>
let shown: Shown
let page: Page

beforeAll(async () => {
  gallery = await openGallery()
  await gallery.hall.morning()
  shown = await stateOf('services').reach(gallery)
  page = shown.page
  await hold(shown)
  await wear(page, { size: SIZES.kioskStanding, language: 'zh', theme: 'light' })
})
afterAll(() => gallery.close())
afterEach(() => page.evaluate(() => document.querySelector('#planted')?.remove()))

function stateOf(name: string) {
  const state = KIOSK.states.find((each) => each.name === name)
  if (!state) throw new Error(`the kiosk has no state ${name}`)
  return state
}

const faults = () => faultsOf(shown, { size: SIZES.kioskStanding }, BARS.kiosk)

/** The page's own policy lets nobody write styles into it but by its objects. */
async function style(rules: string) {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    document.adoptedStyleSheets = [sheet]
  }, rules)
}
afterEach(() => style(''))

async function plant(text: string, rules: string) {
  await page.evaluate((words) => {
    const planted = document.createElement('p')
    planted.id = 'planted'
    planted.textContent = words
    document.querySelector('main')?.append(planted)
  }, text)
  await style(`#planted { position: fixed; left: 100px; top: 1500px; font-size: 40px; ${rules} }`)
}

test('where nothing is planted nothing is found', async () => {
  expect(await faults()).toEqual([])
})

test('a text that is cut off is found', async () => {
  await plant('请到服务台询问', 'width: 200px; white-space: nowrap; overflow: hidden')
  expect(await faults()).toEqual([
    expect.stringMatching(/“请到服务台询问” \(.*\) runs \d+ px over the right of what cuts it off/),
  ])
})

test('a line of which the feet are cut off is found', async () => {
  await plant('gypsy', 'line-height: 40px; height: 32px; overflow: hidden')
  expect(await faults()).toEqual([expect.stringContaining('over the bottom of what cuts it off')])
})

test('a text that ends in an ellipsis is found', async () => {
  await plant('请到服务台询问', 'width: 200px; white-space: nowrap; overflow: hidden; text-overflow: ellipsis')
  expect(await faults()).toEqual([expect.stringContaining('is shortened')])
})

test('a number that is wider than its field is found', async () => {
  await plant('', '')
  await page.evaluate(() => {
    const field = document.createElement('input')
    field.inputMode = 'numeric'
    field.value = '480'
    field.setAttribute('aria-label', '分钟')
    document.querySelector('#planted')?.append(field)
  })
  await style('#planted input { width: 50px; height: 80px; padding: 0 10px; font-size: 40px }')
  expect(await faults()).toContainEqual(expect.stringMatching(/“480” .* is wider than its field/))
})

test('a text that runs out of its box is found', async () => {
  await plant('请到服务台询问', 'width: 200px; white-space: nowrap; background: #fff')
  expect(await faults()).toEqual([expect.stringContaining('over the right of its box')])
})

test('a text that runs off the screen is found', async () => {
  await plant('请到服务台询问', 'left: 1000px; white-space: nowrap')
  expect(await faults()).toEqual([expect.stringContaining('over the right of the screen')])
})

test('a text on another is found', async () => {
  await plant('请到服务台询问', 'left: 60px; top: 40px')
  expect(await faults()).toContainEqual(expect.stringContaining('lie on each other'))
})

test('a text under something is found', async () => {
  await plant('', 'inset: 0 0 auto 0; height: 120px; background: #fff')
  expect(await faults()).toContainEqual(expect.stringMatching(/“镇海区行政服务中心” .* lies under .*p/))
})

test('a letter that no face has is found', async () => {
  await plant('大\u0379厅', '')
  expect(await faults()).toEqual([expect.stringContaining('no face has “\u0379”')])
})

test('type that is too small is found', async () => {
  await plant('请到服务台询问', 'font-size: 25px')
  expect(await faults()).toEqual([expect.stringContaining('is 25 px, not 26')])
})

test('a button that is too small for a finger is found', async () => {
  await style('.mode[lang] { min-height: 0; height: 58px }')
  expect(await faults()).toEqual([
    expect.stringContaining('“English” (main.kiosk > nav.modes > button.mode) can be touched on 58 px, not 60'),
  ])
})

test('a text that is too faint is found, whatever it stands on', async () => {
  await plant('请到服务台询问', 'color: #667; opacity: 0.8')
  expect(await faults()).toContainEqual(expect.stringMatching(/has a contrast of [34]\.\d\d, not 4\.5/))
})

test('what axe knows to be wrong is found', async () => {
  await page.evaluate(() => document.documentElement.removeAttribute('lang'))
  const found = await faults()
  await page.evaluate(() => document.documentElement.setAttribute('lang', 'zh-CN'))
  expect(found).toEqual([expect.stringContaining('axe, html-has-lang')])
})

test('what a page complains about is found', async () => {
  await page.evaluate(() => console.error('there is something in my eye'))
  expect(await faults()).toEqual(['the page complained: there is something in my eye'])
})

test('a request to somewhere else is found', async () => {
  await page.evaluate(() => void open('http://localhost:9/'))
  await expect.poll(() => shown.foreign).toEqual(['http://localhost:9/'])
  expect(await faults()).toEqual(['the page asked for http://localhost:9/'])
})
