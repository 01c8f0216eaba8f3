import { screenBuild } from '@tingxu/shared/browser/build/screen-build.ts'
import { defineConfig } from 'vite'

/** Two pages for visitors: the machine in the hall, and the page of one's own ticket on a phone. */
export default defineConfig(
  screenBuild({
    screen: 'kiosk',
    root: import.meta.dirname,
    pages: { machine: 'index.html', phone: 't.html' },
    otherWords: ['desk', 'board', 'faults', 'overview', 'demo', 'wire.why', 'wire.pages'],
  }),
)
