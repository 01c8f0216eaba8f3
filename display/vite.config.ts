import { screenBuild } from '@tingxu/shared/browser/build/screen-build.ts'
import { defineConfig } from 'vite'

/** What the room reads: boards and the signs over the windows. */
export default defineConfig(
  screenBuild({
    screen: 'display',
    root: import.meta.dirname,
    pages: { board: 'index.html', overview: 'overview.html' },
    otherWords: [
      'kiosk',
      'phone',
      'desk',
      'refusals',
      'reasons',

      'waits',
      'replay',
      'demo',
      'wire.why',
      'wire.pages',
    ],
  }),
)
