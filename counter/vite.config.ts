import { screenBuild } from '@tingxu/shared/browser/build/screen-build.ts'
import { defineConfig } from 'vite'

/** The pages of staff; today the desk. */
export default defineConfig(
  screenBuild({
    screen: 'counter',
    root: import.meta.dirname,
    pages: { desk: 'index.html' },
    otherWords: [
      ...(['kiosk', 'phone', 'board', 'reasons.visitor', 'faults', 'overview', 'demo'] as const),
      ...(['wire.why', 'wire.pages', 'common.pairing'] as const),
    ],
  }),
)
