import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** What the room reads: boards and the signs over the windows. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/display/',
  plugins: [react()],
  // Nothing is inlined: the page's policy allows only files of the hall itself.
  build: { assetsInlineLimit: 0, modulePreload: { polyfill: false } },
})
