import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { packAssets } from './packed.mjs'
import { inProject, projectNode } from './project-paths.mjs'

/** Each with the folder of its build; what it is made from lies in the folder at the top. */
const SCREENS = { kiosk: 'kiosk', display: 'display', counter: 'counter', console: 'counter/console' }
const SHARED_SOURCES = ['shared', 'package-lock.json', 'tsconfig.base.json']
const NOT_SOURCES = new Set(['dist', 'node_modules'])

/** The screens whose built pages are missing or come from other sources than those that lie here. */
export function staleScreens() {
  const shared = SHARED_SOURCES.flatMap(filesUnder)
  return Object.entries(SCREENS)
    .map(([screen, folder]) => ({ screen, folder, print: fingerprint([...filesUnder(topOf(folder)), ...shared]) }))
    .filter(
      ({ screen, folder, print }) => !existsSync(inProject(`${folder}/dist/index.html`)) || stampOf(screen) !== print,
    )
}

const topOf = (folder) => folder.split('/')[0]

/** Builds them side by side; the stamp is written last, so that an interrupted build is built again. */
export async function buildScreens(stale) {
  if (stale.length === 0) return
  console.log(`tingxu: building the screens (${stale.map(({ screen }) => screen).join(', ')}) …`)
  await Promise.all(stale.map(buildScreen))
}

async function buildScreen({ screen, folder, print }) {
  mkdirSync(inProject('.cache/screens'), { recursive: true })
  rmSync(stampPath(screen), { force: true })
  await runVite(screen, folder)
  packAssets(inProject(`${folder}/dist/assets`))
  writeFileSync(stampPath(screen), print)
}

function runVite(screen, folder) {
  const vite = inProject('node_modules/vite/bin/vite.js')
  const building = spawn(projectNode, [vite, 'build', '--logLevel', 'warn'], { cwd: inProject(folder) })
  let said = ''
  building.stdout.on('data', (text) => (said += text))
  building.stderr.on('data', (text) => (said += text))
  return new Promise((resolve, reject) => {
    building.on('error', reject)
    building.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${screen} did not build:\n${said}`))))
  })
}

function fingerprint(paths) {
  const hash = createHash('sha256')
  for (const path of paths)
    hash
      .update(`${path}\0`)
      .update(readFileSync(inProject(path)))
      .update('\0')
  return hash.digest('hex')
}

function filesUnder(path) {
  if (!existsSync(inProject(path))) return []
  if (/\.\w+$/.test(path)) return [path]
  return readdirSync(inProject(path), { withFileTypes: true })
    .filter((entry) => !NOT_SOURCES.has(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(`${path}/${entry.name}`) : [`${path}/${entry.name}`]))
}

function stampOf(screen) {
  return existsSync(stampPath(screen)) ? readFileSync(stampPath(screen), 'utf8') : null
}

function stampPath(screen) {
  return inProject(`.cache/screens/${screen}`)
}
