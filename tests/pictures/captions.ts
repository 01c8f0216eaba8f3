import type { Browser } from 'playwright-core'
import type { Language } from '../gallery/screens.ts'
import { GROUND, INK } from './pieces.ts'

/** What is said below a film, moment by moment. */
export type Said<Moment extends string> = Record<Moment, Record<Language, string>>

/** Each line as a picture, written by the browser: it knows how to set Chinese. */
export async function captionsIn<Moment extends string>(
  browser: Browser,
  language: Language,
  said: Said<Moment>,
  { width, height }: { width: number; height: number },
): Promise<Record<Moment, Buffer>> {
  const context = await browser.newContext({ viewport: { width, height }, locale: language })
  const page = await context.newPage()
  const pictures = {} as Record<Moment, Buffer>
  for (const [moment, line] of Object.entries(said) as [Moment, Record<Language, string>][]) {
    await page.setContent(
      `<body style="margin:0;background:${GROUND};color:${INK};font:600 24px/${height}px 'Noto Sans CJK SC',sans-serif">${line[language]}`,
    )
    pictures[moment] = await page.screenshot()
  }
  await context.close()
  return pictures
}
