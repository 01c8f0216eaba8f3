import { writeFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { firstVisitors, oneRound } from '../gallery/days.ts'
import { type Gallery, type Language, SIZES } from '../gallery/screens.ts'
import { type Shown, showDesk, showDisplay, showKiosk, showPhone } from '../gallery/show.ts'
import { wear } from '../gallery/wear.ts'
import { captionsIn, type Said } from './captions.ts'
import { CAPTION, composed, type Frame } from './frame.ts'
import { animated, type Moving, shot } from './pieces.ts'

const NUMBER = 20
const SERVICE = 'company-registration'
const DEPARTMENT = { zh: '工商分局', en: 'Industry & Commerce' }

/** What happens, in the order in which it does. */
type Moment = 'choose' | 'ticket' | 'scan' | 'press' | 'called' | 'served'
const SAID: Said<Moment> = {
  choose: { zh: '① 在取号机上选要办的事', en: '1  Choose at the kiosk what you came for' },
  ticket: { zh: '② 拿到号：前面几人、大约等多久', en: '2  Your ticket: how many are ahead, about how long' },
  scan: { zh: '③ 扫号票上的二维码，手机跟着看', en: '3  Scan its code, and your phone follows' },
  press: { zh: '④ 窗口按一下 N', en: '4  The clerk presses one key: N' },
  called: { zh: '⑤ 大屏叫号，手机同时“到您了”', en: '5  Board and phone say it at once: your turn' },
  served: { zh: '⑥ 到窗口办理', en: '6  At the window' },
}

/** Twenty seconds from the door to the window: kiosk, board, desk and phone at once, each a real page. */
export async function film(gallery: Gallery, language: Language, file: string) {
  const { hall, browser } = gallery
  const speaking = { ...gallery, language }
  await hall.morning((settings) => ({ ...settings, languages: language === 'zh' ? ['zh', 'en'] : ['en', 'zh'] }))
  await busy(gallery)
  const captions = await captionsIn(browser, language, SAID, CAPTION)
  const kiosk = await worn(await showKiosk(speaking), SIZES.kioskStanding, language)
  const board = await worn(await showDisplay(speaking), SIZES.boardLying, language)
  const desk = await worn(await showDesk(speaking, NUMBER), SIZES.desk, language)
  let phone: Page | null = null
  const frames: Moving[] = []

  async function show(caption: Moment, ms: number, touch: Frame['touch'] = null) {
    const [kioskShot, boardShot, deskShot] = [await shot(kiosk), await shot(board), await shot(desk)]
    const phoneShot = phone === null ? null : await shot(phone)
    const screens = { kiosk: kioskShot, board: boardShot, desk: deskShot, phone: phoneShot }
    frames.push({ picture: await composed({ ...screens, caption: captions[caption], touch }), ms })
  }
  /** A finger on the glass or on a key, before the page makes something of it. */
  async function touch(on: 'kiosk' | 'desk', selector: string, caption: Moment) {
    const button = (on === 'kiosk' ? kiosk : desk).locator(selector).first()
    await button.scrollIntoViewIfNeeded()
    const box = await button.boundingBox()
    if (box === null) throw new Error(`there is nothing to touch: ${selector}`)
    await show(caption, 700, { on, x: box.x + box.width / 2, y: box.y + box.height / 2 })
    if (on === 'kiosk') await button.click()
  }

  await show('choose', 1600)
  await touch('kiosk', `.department:has-text("${DEPARTMENT[language]}")`, 'choose')
  await kiosk.locator('.services').waitFor()
  await show('choose', 1100)
  await touch('kiosk', `[data-service="${SERVICE}"]`, 'choose')
  await kiosk.locator('.material').first().waitFor()
  await show('choose', 900)
  const answered = kiosk.waitForResponse(/\/commands$/)
  await touch('kiosk', '.press.main', 'choose')
  await kiosk.locator('.ticket h1').waitFor()
  await show('ticket', 2400)
  const { result } = (await (await answered).json()) as { result: { link: string; label: string } }
  phone = await worn(await showPhone(speaking, result.link), SIZES.phone, language)
  await phone.locator('.wait h1').waitFor()
  await show('scan', 2800)
  await touch('desk', 'button:has(.key:text-is("N"))', 'press')
  await desk.keyboard.press('n')
  await desk.locator('.who .label', { hasText: result.label }).waitFor()
  await board.locator('.board[data-calling="true"]').waitFor()
  await phone.locator('.phone.turn').waitFor()
  await show('called', 4400)
  await desk.keyboard.press('s')
  await desk.locator('.times:not(.called)').waitFor()
  await show('served', 2000)
  await board.locator('.board[data-calling="false"]').waitFor()
  await show('served', 2100)
  await Promise.all(gallery.browser.contexts().map((context) => context.close()))
  writeFileSync(file, await animated(frames))
}

/** Others were there before, so that nothing looks empty; nobody else waits for the window. */
async function busy({ hall }: Gallery) {
  await firstVisitors(hall)
  await oneRound(hall, [20, 20, 20, 20, 1, 3, 4, 16, 22, 23, 20, 20, 20])
  await hall.finish(NUMBER)
  await hall.time.pass(2)
}

async function worn({ page }: Shown, size: (typeof SIZES)[keyof typeof SIZES], language: Language): Promise<Page> {
  const theme = size === SIZES.boardLying ? 'dark' : 'light'
  await wear(page, { size, language, theme })
  return page
}
