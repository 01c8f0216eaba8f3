import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const page = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const websocketAlone = page('../shared/browser/websocket-alone.ts')

/** The pages of staff; today the desk. */
export default defineConfig({
  root: page('.'),
  base: '/counter/',
  plugins: [react()],
  resolve: { alias: [{ find: /^\.\/(polling-xhr.node|webtransport)\.js$/, replacement: websocketAlone }] },
  build: {
    // Nothing is inlined: the pages' policy allows only files of the hall itself.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: { desk: page('index.html') } },
  },
})
