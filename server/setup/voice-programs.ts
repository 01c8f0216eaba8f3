import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** What renders the voice, by the names that Debian gives the packages. The hall itself needs none of them. */
const PROGRAMS = ['espeak-ng', 'sox', 'lame']
const UPDATE = ['apt-get', 'update']
const INSTALL = ['apt-get', 'install', '-y', '--no-install-recommends', ...PROGRAMS]

/** As root on Debian what is missing is installed, and said; elsewhere the one command is named. */
export function makeSureOfVoicePrograms() {
  if (lacking().length === 0) return
  if (!mayInstall()) stop()
  console.log(`tingxu: the voice is rendered by ${PROGRAMS.join(', ')}; installing: ${INSTALL.join(' ')}`)
  for (const [program = '', ...args] of [UPDATE, INSTALL]) spawnSync(program, args, { stdio: 'inherit' })
  if (lacking().length > 0) stop()
}

/** Runs a program to its end; what it printed, on either of its ways out. */
export function ran(program: string, args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8' })
  if (error) throw error
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}`)
  return stdout + stderr
}

function lacking(): string[] {
  return PROGRAMS.filter((program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).error !== undefined)
}

function mayInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get')
}

function stop(): never {
  console.error(`tingxu: the voice is rendered by ${PROGRAMS.join(', ')}. On Debian this installs them:`)
  console.error(`  sudo ${INSTALL.join(' ')}`)
  process.exit(1)
}
