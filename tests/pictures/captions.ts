import type { Browser } from 'playwright-core'
import type { Language } from '../gallery/screens.ts'
import { CAPTION, GROUND } from './frame.ts'

/** What happens in the film, in the order in which it does. */
const SAID = {
  choose: { zh: '① 在取号机上选要办的事', en: '1  Choose at the kiosk what you came for' },
  ticket: { zh: '② 拿到号：前面几人、大约等多久', en: '2  Your ticket: how many are ahead, about how long' },
  scan: { zh: '③ 扫号票上的二维码，手机跟着看', en: '3  Scan its code, and your phone follows' },
  press: { zh: '④ 窗口按一下 N', en: '4  The clerk presses one key: N' },
  called: { zh: '⑤ 大屏叫号，手机同时“到您了”', en: '5  Board and phone say it at once: your turn' },
  served: { zh: '⑥ 到窗口办理', en: '6  At the window' },
} as const
export type Caption = keyof typeof SAID

/** Each line as a picture, written by the browser: it knows how to set Chinese. */
export async function captionsIn(browser: Browser, language: Language): Promise<Record<Caption, Buffer>> {
  const { width, height } = CAPTION
  const context = await browser.newContext({ viewport: { width, height }, locale: language })
  const page = await context.newPage()
  const pictures = {} as Record<Caption, Buffer>
  for (const [name, said] of Object.entries(SAID) as [Caption, Record<Language, string>][]) {
    await page.setContent(
      `<body style="margin:0;background:${GROUND};color:#0c1b2a;font:600 24px/${height}px 'Noto Sans CJK SC',sans-serif">${said[language]}`,
    )
    pictures[name] = await page.screenshot()
  }
  await context.close()
  return pictures
}
