import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Config, configFrom, urlOf } from '../config.ts'
import { Plain } from '../setup/command-line.ts'
import { FIRST_RUN_FILE, type FirstRun } from '../setup/first-run.ts'

/** A server of the usual kind in a process of its own. */
export type ChildServer = {
  /** Where people reach it, and where this machine does. */
  url: string
  direct: string
  dataDir: string
  ended: Promise<number | null>
  /** Ends it as an operator would, and removes what it kept where nobody asked for it to be kept. */
  end(): Promise<void>
}

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url))

/** Starts it on an empty data folder: the one that was given, or one for the time of the demo. */
export async function startChildServer(config: Config): Promise<ChildServer> {
  const kept = config.dataDir !== unasked()
  if (kept && existsSync(config.dataDir) && readdirSync(config.dataDir).length > 0) {
    throw new Plain(`${config.dataDir} is not empty. A demo begins anew: give it an empty DATA_DIR, or none.`)
  }
  const dataDir = kept ? config.dataDir : mkdtempSync(join(tmpdir(), 'tingxu-demo-'))
  const child = spawn(process.execPath, [MAIN], {
    env: { ...process.env, DATA_DIR: dataDir, LOG_LEVEL: config.logLevel === 'info' ? 'warn' : config.logLevel },
    stdio: ['ignore', 'pipe', 'inherit'],
    // Out of reach of the terminal's Ctrl-C: it ends after those who speak to it, not before.
    detached: true,
  })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const end = async () => {
    child.kill('SIGTERM')
    await ended
    if (!kept) rmSync(dataDir, { recursive: true, force: true })
  }
  try {
    await ready(child, ended)
    const first = JSON.parse(readFileSync(join(dataDir, FIRST_RUN_FILE), 'utf8')) as FirstRun
    const port = config.port || Number(new URL(first.url).port)
    return { url: first.url, direct: urlOf({ ...config, port, publicUrl: null }), dataDir, ended, end }
  } catch (error) {
    await end()
    throw error
  }
}

/** The folder of `npm start`: a demo never writes there. */
function unasked(): string {
  const plain = configFrom({})
  return 'faults' in plain ? '' : plain.dataDir
}

async function ready(child: ChildProcess, ended: Promise<number | null>): Promise<void> {
  const isReady = new Promise<true>((resolve) => {
    let said = ''
    child.stdout?.on('data', (text: Buffer) => {
      said += text
      if (said.includes('is ready: ')) resolve(true)
    })
  })
  // Why it ended it has said itself.
  if ((await Promise.race([isReady, ended])) !== true) throw new Plain('The server of the demo did not start.')
}
