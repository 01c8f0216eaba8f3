import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

export function inProject(path) {
  return root + path
}

/** Node 24 as the npm package `node` brings it. */
export const projectNode = inProject('node_modules/node/bin/node')
