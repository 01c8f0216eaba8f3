import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FirstRun } from '@tingxu/server/setup/first-run.ts'
import { type Caller, deviceCaller, staffCaller } from './caller.ts'

/** A real server in a process of its own, with a data folder of its own. */
export type StartedServer = {
  url: string
  port: number
  dataDir: string
  /** What the first start wrote down: accounts and pairing links. */
  firstRun: FirstRun
  /** Everything the process has printed. */
  printed(): string
  signIn(name: string, password: string): Promise<Caller>
  /** Pairs a device with one of the first start's codes; each works once. */
  pair(kind: 'kiosk' | 'display'): Promise<Caller>
  /** Ends as an operator would; the exit code. */
  stop(): Promise<number | null>
  /** Ends as a power cut would. */
  kill9(): Promise<void>
  /** Starts again on the same port and data, after `stop` or `kill9` or instead of them. */
  restart(env?: Environment): Promise<void>
  /** Stops, if it runs, and removes the data. */
  end(): Promise<void>
}
export type Environment = Record<string, string>
type Running = { process: ChildProcess; url: string; printed: () => string }

const main = fileURLToPath(new URL('../../server/main.ts', import.meta.url))
const READY = /is ready: (\S+)/
const READY_MS_MAX = 50_000

export async function startServer({ env = {} }: { env?: Environment } = {}): Promise<StartedServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tingxu-'))
  let running: Running | null = await launched({ PORT: '0', ...env, DATA_DIR: dataDir })
  const { url } = running
  const firstRun = JSON.parse(readFileSync(join(dataDir, 'first-run.json'), 'utf8')) as FirstRun
  let printed = running.printed
  const listenedPort = portIn(printed()) ?? Number(new URL(url).port)

  async function ended(signal: NodeJS.Signals): Promise<number | null> {
    const child = running?.process
    running = null
    if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null
    const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
    child.kill(signal)
    return exited
  }
  return {
    url,
    port: listenedPort,
    dataDir,
    firstRun,
    printed: () => printed(),
    signIn: (name, password) => staffCaller(url, name, password),
    pair: (kind) => deviceCaller(url, codeFor(firstRun, kind)),
    stop: () => ended('SIGTERM'),
    kill9: async () => {
      await ended('SIGKILL')
    },
    restart: async (more = {}) => {
      await ended('SIGTERM')
      running = await launched({ ...env, ...more, PORT: String(listenedPort), DATA_DIR: dataDir })
      printed = running.printed
    },
    end: async () => {
      await ended('SIGTERM')
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** The code of a pairing link of the first start. */
export function codeFor(firstRun: FirstRun, kind: 'kiosk' | 'display'): string {
  const device = firstRun.devices.find((candidate) => candidate.kind === kind)
  if (!device) throw new Error(`the first start made no link for a ${kind}`)
  return device.code
}

function launched(env: Environment): Promise<Running> {
  const inherited = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '' }
  const child = spawn(process.execPath, [main], { env: { ...inherited, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => child.kill('SIGKILL'), READY_MS_MAX)
    const read = (chunk: Buffer) => {
      text += chunk
      const ready = READY.exec(text)?.[1]
      if (ready === undefined) return
      clearTimeout(late)
      resolve({ process: child, url: ready, printed: () => text })
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', (code) => {
      clearTimeout(late)
      reject(new Error(`the server ended with ${code} before it was ready:\n${text}`))
    })
  })
}

/** Where it really listens; PUBLIC_URL may name another place. */
function portIn(printed: string): number | null {
  const port = /listening at https?:\/\/\S+:(\d+)/.exec(printed)?.[1]
  return port === undefined ? null : Number(port)
}
