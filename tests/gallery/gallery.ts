import { openBrowser } from '../helpers/browser.ts'
import { openHallWithIssuer } from './hall-with-issuer.ts'
import { openPicturedHall } from './pictured-hall.ts'
import type { Gallery, Language, PicturedScreen, State, Variant } from './screens.ts'
import { LANGUAGES } from './screens.ts'
import { hold, type Shown } from './show.ts'
import { variantsOf, wear } from './wear.ts'

/** A hall and a browser, for as long as somebody looks. */
export async function openGallery(): Promise<Gallery & { close(): Promise<void> }> {
  const [hall, browser] = await Promise.all([openPicturedHall(), openBrowser(SOUND)])
  // Few states need it, so it is opened with the first of them.
  let other: ReturnType<typeof openHallWithIssuer> | null = null
  return {
    ...{ hall, browser, language: 'zh' },
    async withIssuer() {
      other ??= openHallWithIssuer()
      return (await other).hall
    },
    async close() {
      await browser.close()
      await hall.end()
      await (await other)?.end()
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
  const speaks = state.speaks ?? screen.speaks
  const languages = state.languages ?? LANGUAGES
  const spoken = speaks === 'from the start' ? languages.map((language) => [language]) : [languages]
  for (const inTurn of spoken) {
    const [language = 'zh'] = inTurn
    const change = state.settings ?? ((settings) => settings)
    await gallery.hall.morning((settings) => ({ ...change(settings), languages: languagesFrom(language) }))
    const shown = await state.reach({ ...gallery, language })
    await hold(shown)
    for (const variant of variantsOf(screen, state, inTurn)) {
      if (speaks === 'as the hall') await gallery.hall.speak(languagesFrom(variant.language))
      await wear(shown.page, variant)
      await look(shown, variant)
    }
    await shown.context.close()
  }
}

/** As the browser of a board is set: it may speak without being touched. */
const SOUND = ['--autoplay-policy=no-user-gesture-required']
const languagesFrom = (first: Language) => [first, ...LANGUAGES.filter((language) => language !== first)]
