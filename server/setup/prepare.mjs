/**
 * Runs before `npm start` and `npm test`: installs what is missing, builds the screens whose sources changed.
 * Plain JavaScript, because the machine's own Node (20 or newer) may be all there is until it has run;
 * from then on npm finds the project's Node 24 first.
 *
 *   node server/setup/prepare.mjs            install, build
 *   node server/setup/prepare.mjs install    install only
 *   node server/setup/prepare.mjs tests      install, build, and make sure of a Chromium and a Chinese font
 */
import { spawnSync } from 'node:child_process'
import { install, isInstalled } from './installed.mjs'
import { inProject, projectNode } from './project-paths.mjs'
import { buildScreens, staleScreens } from './screens-built.mjs'

const purpose = process.argv[2] ?? 'start'

try {
  if (!isInstalled()) install()
  if (purpose !== 'install') await buildScreens(staleScreens())
  if (purpose === 'tests') makeSureOfChromium()
} catch (error) {
  console.error(`tingxu: ${error instanceof Error ? error.message : error}`)
  process.exit(1)
}

/** By the project's own Node and not by a second command in the npm script: a shell that has run the machine's
 * `node` once goes on using that one. */
function makeSureOfChromium() {
  const { status } = spawnSync(projectNode, [inProject('tests/helpers/chromium-setup.ts')], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
