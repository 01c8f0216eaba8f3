import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findChromium, hasChineseFont } from './find-chromium.ts'

/**
 * Run by `npm test`: makes sure of a Chromium and a Chinese font. As root on Debian it installs what is missing
 * and says so; elsewhere it stops and names the one command. It never goes on without them.
 */
const UPDATE = 'apt-get update'
const INSTALL = 'apt-get install -y --no-install-recommends chromium fonts-noto-cjk fontconfig'

const before = missing()
if (before.length > 0) {
  if (!mayInstall()) stop(before)
  console.log(`tingxu: the tests need ${before.join(' and ')}; installing: ${UPDATE} && ${INSTALL}`)
  if (!run(UPDATE) || !run(INSTALL)) stop(before)
  const after = missing()
  if (after.length > 0) stop(after)
}

function missing(): string[] {
  return [
    ...(findChromium() === null ? ['a Chromium'] : []),
    ...(hasChineseFont() ? [] : ['a Chinese font (fc-list :lang=zh shows none)']),
  ]
}

function mayInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get')
}

function run(command: string): boolean {
  const [program = '', ...args] = command.split(' ')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(program, args, { stdio: 'inherit', env }).status === 0
}

function stop(lacking: readonly string[]): never {
  console.error(`tingxu: the tests need ${lacking.join(' and ')}. On Debian this installs them:`)
  console.error(`  sudo sh -c '${UPDATE} && ${INSTALL}'`)
  console.error('A Chromium that lies elsewhere is named by CHROME_PATH.')
  process.exit(1)
}
