import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'

/** Writes down a run under `results/`, which is not kept, with when and on what machine; `kept` names a file in docs/. */
export function keepFigures(name: string, run: object, kept: { file: string; figures: object } | null): void {
  const at = whenAndWhere()
  write('results/', `${name}-${at.at.replaceAll(':', '')}.json`, { ...at, ...run })
  if (kept !== null) write('../../docs/', kept.file, { ...at, ...kept.figures })
}

function write(folder: string, name: string, figures: object): void {
  const path = fileURLToPath(new URL(folder, import.meta.url))
  mkdirSync(path, { recursive: true })
  writeFileSync(path + name, `${JSON.stringify(figures, null, 2)}\n`)
}

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
