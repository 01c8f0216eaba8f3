import { openBrowser } from '../helpers/browser.ts'
import { openPicturedHall } from './pictured-hall.ts'
import type { Gallery, Language, PicturedScreen, State, Variant } from './screens.ts'
import { LANGUAGES } from './screens.ts'
import { hold, type Shown } from './show.ts'
import { variantsOf, wear } from './wear.ts'

/** A hall and a browser, for as long as somebody looks. */
export async function openGallery(): Promise<Gallery & { close(): Promise<void> }> {
  const [hall, browser] = await Promise.all([openPicturedHall(), openBrowser(SOUND)])
  return {
    ...{ hall, browser, language: 'zh' },
    async close() {
      await browser.close()
      await hall.end()
    },
  }
}

/** Brings a screen into a state and shows it in every size, language and theme, one after the other. */
export async function lookThrough(
  gallery: Gallery,
  screen: PicturedScreen,
  state: State,
  look: (shown: Shown, variant: Variant) => Promise<void>,
) {
  const all = state.languages ?? LANGUAGES
  const spoken = (state.speaks ?? screen.speaks) === 'as touched' ? [all] : all.map((language) => [language])
  for (const languages of spoken) {
    const language = languages[0] ?? 'zh'
    const change = state.settings ?? ((settings) => settings)
    await gallery.hall.morning((settings) => ({ ...change(settings), languages: languagesFrom(language) }))
    const shown = await state.reach({ ...gallery, language })
    await hold(shown)
    for (const variant of variantsOf(screen, state, languages)) {
      await wear(shown.page, variant)
      await look(shown, variant)
    }
    await shown.context.close()
  }
}

/** As the browser of a board is set: it may speak without being touched. */
const SOUND = ['--autoplay-policy=no-user-gesture-required']
const languagesFrom = (first: Language) => [first, ...LANGUAGES.filter((language) => language !== first)]
