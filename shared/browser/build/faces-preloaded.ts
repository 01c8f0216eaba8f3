import type { Plugin } from 'vite'

/**
 * Has a page ask for its faces together with its scripts. A browser finds out that it needs them when it lays out the
 * first words, draws those with holes where figures are, and lays them out again.
 */
export function withFacesPreloaded(base: string): Plugin {
  return {
    name: 'with-faces-preloaded',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle = {} }) => facesIn(bundle).map((file) => preload(base + file)),
    },
  }
}

const facesIn = (bundle: object) => Object.keys(bundle).filter((file) => file.endsWith('.woff2'))

const preload = (href: string) => ({
  tag: 'link',
  attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href, crossorigin: true },
  // Behind the scripts, which are wanted first.
  injectTo: 'head' as const,
})
