import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { withoutWordsOf } from './other-words.ts'

const page = (name: string) => fileURLToPath(new URL(name, import.meta.url))

/** Two pages for visitors: the machine in the hall, and the page of one's own ticket on a phone. */
export default defineConfig({
  root: page('.'),
  base: '/kiosk/',
  plugins: [withoutWordsOf('desk', 'board', 'faults'), react()],
  resolve: { alias: [{ find: /^\.\/(polling-xhr.node|webtransport)\.js$/, replacement: page('websocket-alone.ts') }] },
  build: {
    // Nothing is inlined: the pages' policy allows only files of the hall itself.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: { machine: page('index.html'), phone: page('t.html') } },
  },
})
