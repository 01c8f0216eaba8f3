import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'

/** Writes down a run under `results/`, which is not in the project's history, with when and on what machine it was. */
export function noteRun(name: string, run: object): void {
  const at = whenAndWhere()
  write(`results/${name}-${at.at.replaceAll(':', '')}.json`, { ...at, ...run })
}

/**
 * Keeps figures in a file of docs/, a part beside the others: each says when and where it was measured, and one that is
 * measured anew replaces itself alone.
 */
export function keepFigures(file: string, parts: Record<string, object>): void {
  const at = whenAndWhere()
  const path = `../../docs/${file}`
  const kept = Object.entries(parts).map(([part, figures]) => [part, { ...at, ...figures }])
  write(path, { ...before(path), ...Object.fromEntries(kept) })
}

function before(path: string): Record<string, object> {
  const file = pathOf(path)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}

function write(path: string, figures: object): void {
  mkdirSync(pathOf('results/'), { recursive: true })
  writeFileSync(pathOf(path), `${JSON.stringify(figures, null, 2)}\n`)
}

const pathOf = (path: string) => fileURLToPath(new URL(path, import.meta.url))

function whenAndWhere() {
  const [cpu] = cpus()
  return {
    at: new Date().toISOString(),
    machine: {
      cpus: cpus().length,
      model: cpu?.model ?? '',
      memoryMb: Math.round(totalmem() / 2 ** 20),
      node: process.version,
    },
  }
}
