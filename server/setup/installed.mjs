import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter } from 'node:path'
import { inProject, projectNode } from './project-paths.mjs'

/**
 * Whether node_modules holds what package-lock.json asks for. Versions are compared, not file times: a checkout
 * touches files that did not change, and an interrupted install leaves files that look new.
 */
export function isInstalled() {
  const installed = packagesOf('node_modules/.package-lock.json')
  if (!installed || !existsSync(projectNode)) return false
  const locked = packagesOf('package-lock.json') ?? {}
  return Object.entries(locked).every(([path, wanted]) => {
    if (!path.startsWith('node_modules/')) return true
    const found = installed[path]
    // Packages for other machines are locked too and rightly missing here.
    return found ? found.version === wanted.version : wanted.optional === true
  })
}

function packagesOf(path) {
  if (!existsSync(inProject(path))) return null
  return JSON.parse(readFileSync(inProject(path), 'utf8')).packages
}

/** Says what it does, and throws with the one command to try by hand if npm could not. */
export function install() {
  console.log('tingxu: installing what is missing (npm ci) …')
  const { status } = npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])
  if (status !== 0) throw new Error('npm ci failed (above); mend that and try again')
}

/** The npm that called us, else the one in PATH. */
function npm(args) {
  const options = { cwd: inProject(''), stdio: 'inherit', env: { ...process.env, PATH: machinePath() } }
  const { npm_execpath: cli, npm_node_execpath: node } = process.env
  const byCaller = cli?.endsWith('.js') && node && existsSync(cli) && !node.startsWith(inProject(''))
  return byCaller ? spawnSync(node, [cli, ...args], options) : spawnSync('npm', args, options)
}

/** PATH without the project's own programs: npm ci removes the Node it would be running on. */
function machinePath() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.filter((folder) => !folder.startsWith(inProject('node_modules'))).join(delimiter)
}
