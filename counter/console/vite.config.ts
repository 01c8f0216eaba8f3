import { screenBuild } from '@tingxu/shared/browser/build/screen-build.ts'
import { defineConfig, mergeConfig } from 'vite'

/** The libraries of spreadsheets would start workers, which the pages' policy forbids. */
const ZIP_IN_PLACE = { find: /^fflate$/, replacement: `${import.meta.dirname}/settings/lists/zip-in-place.ts` }

/**
 * The manager's console: a build of its own, so that nothing of it reaches a desk. What it says beside the words below
 * stands in shared/words/console, which no other screen loads.
 */
export default defineConfig(
  mergeConfig(
    screenBuild({
      screen: 'console',
      root: import.meta.dirname,
      pages: { console: 'index.html' },
      // The kiosk's words and the board's stay: pages show what the machine and the board will say.
      otherWords: ['phone', 'overview', 'demo', 'wire.pages', 'common.pairing'],
      styles: 'made-here',
    }),
    { resolve: { alias: [ZIP_IN_PLACE] } },
  ),
)
