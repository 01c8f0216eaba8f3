import type { RefusalReason } from '@tingxu/shared/refusals.ts'
import react from '@vitejs/plugin-react'
import type { UserConfig } from 'vite'
import { withFacesPreloaded } from './faces-preloaded.ts'
import { type OtherWords, withoutWordsOf } from './other-words.ts'

export type ScreenBuild = {
  screen: 'kiosk' | 'display' | 'counter' | 'console'
  root: string
  /** Its pages by the name that their files get. */
  pages: Record<string, string>
  otherWords: readonly OtherWords[]
  /** What nobody at this screen can be refused. */
  otherRefusals?: readonly RefusalReason[]
  /** `made-here`: the page writes styles while it runs, each under the nonce that the server gives it. */
  styles?: 'made-here'
}

/** How the pages of a screen are built. What they may weigh, tests/house/page-sizes.test.ts says. */
export function screenBuild({ screen, root, pages, otherWords, otherRefusals, styles }: ScreenBuild): UserConfig {
  const input = Object.fromEntries(Object.entries(pages).map(([name, file]) => [name, `${root}/${file}`]))
  const base = `/${screen}/`
  return {
    root,
    base,
    plugins: [withoutWordsOf(otherWords, otherRefusals), withFacesPreloaded(base), react()],
    resolve: { alias: [OTHER_TRANSPORTS] },
    ...(styles === 'made-here' && { html: { cspNonce: NONCE_PLACE } }),
    build: {
      target: OLDEST_BROWSERS,
      // Nothing is inlined: the pages' policy allows only files of the hall itself.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // Says what each page loads at first, and what later.
      manifest: 'loads.json',
      rolldownOptions: { input },
    },
  }
}

/** Where the server puts the nonce of one answer (server/web/page-routes.ts). */
const NONCE_PLACE = '__NONCE__'

const OTHER_TRANSPORTS = {
  find: /^\.\/(transports\/)?(polling-xhr|polling-xhr\.node|polling-fetch|webtransport)\.js$/,
  replacement: `${import.meta.dirname}/websocket-alone.ts`,
}

/** What hangs in halls: the last Chrome for Windows 7 is 109, televisions are older (docs/decisions/0013). */
const OLDEST_BROWSERS = ['chrome88', 'edge88', 'firefox90', 'safari15']
