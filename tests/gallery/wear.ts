import type { Page } from 'playwright-core'
import { LANGUAGES, type Language, type PicturedScreen, type State, THEMES, type Variant } from './screens.ts'

/** Every way in which a state is looked at. */
export function variantsOf(screen: PicturedScreen, state: State, languages = LANGUAGES): Variant[] {
  return languages.flatMap((language) =>
    (state.sizes ?? screen.sizes).flatMap((size) => THEMES.map((theme) => ({ size, language, theme }))),
  )
}

export const nameOf = ({ size, language, theme }: Variant) => `${size.name}.${language}.${theme}`

/** Shows the page at a size, in a language and a theme, without losing the state it is in. */
export async function wear(page: Page, { size, language, theme }: Variant) {
  await page.setViewportSize({ width: size.width, height: size.height })
  await speak(page, language)
  // The console has the draft looked through once more, to say its faults in the other language.
  await page.locator('.console[aria-busy="true"]').waitFor({ state: 'detached' })
  // The overview's screens are pages in frames.
  for (const frame of page.frames()) {
    await frame.evaluate((name) => {
      document.documentElement.dataset.theme = name
    }, theme)
  }
  await painted(page)
}

/** Until two frames are painted: in the first the page hears of its size, in the second it has taken it. */
export async function painted(page: Page) {
  await page.evaluate(async () => {
    // Not requestAnimationFrame: the page's time may stand still, its frames do not.
    const frame = () =>
      new Promise<void>((resolve) => {
        const observer = new ResizeObserver(() => {
          observer.disconnect()
          resolve()
        })
        observer.observe(document.documentElement)
      })
    await frame()
    await frame()
    await document.fonts.ready
  })
}

/**
 * By the page's own switch, which may only come with the first rows. What hangs on a wall has none and hears from the
 * hall how it speaks.
 */
async function speak(page: Page, language: Language) {
  const speaks = () => page.evaluate((wanted) => document.documentElement.lang.startsWith(wanted), language)
  while (!(await speaks())) {
    await page.evaluate((wanted) => document.querySelector<HTMLElement>(`button[lang="${wanted}"]`)?.click(), language)
    await painted(page)
  }
}
