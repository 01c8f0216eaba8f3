import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { HallId } from '@tingxu/shared/ids.ts'
import { configFrom } from '../config.ts'
import type { Step } from '../domain/events.ts'
import { LOG_FILE } from '../store/data-folder.ts'
import { openLogReader } from '../store/open-log.ts'
import { Plain } from './command-line.ts'

export type LogAtHand = { hallId: HallId; steps: Step[] }

const PAGE = 5000

/** The log of a hall in a data folder; read beside the server, which may run meanwhile. */
export async function logInFolder(asked: { data: string | undefined; hall: string | undefined }): Promise<LogAtHand> {
  const dataDir = asked.data ?? dataDirOfConfig()
  if (!existsSync(join(dataDir, LOG_FILE))) throw new Plain(`There is no log in ${dataDir}: is that a data folder?`)
  const log = openLogReader(dataDir)
  try {
    const hallIds = await log.hallIds()
    const [hallId, ...others] = asked.hall === undefined ? hallIds : hallIds.filter((id) => id === asked.hall)
    if (hallId === undefined) throw new Plain(`There is no such hall. Here are: ${hallIds.join(', ')}`)
    if (others.length > 0) throw new Plain(`Which hall? --hall ${hallIds.join(' or --hall ')}`)
    const steps: Step[] = []
    for (;;) {
      const page = await log.readAfter(hallId, steps.at(-1)?.seq ?? 0, PAGE)
      if (page.length === 0) return { hallId, steps }
      steps.push(...page)
    }
  } finally {
    await log.close()
  }
}

/** A log as a file: a step on each line, or a page of steps as the server answers it. From the first step on. */
export async function logInFile(file: string): Promise<LogAtHand> {
  const text = await readFile(file, 'utf8').catch((error) => {
    throw new Plain(`${file} cannot be read: ${error instanceof Error ? error.message : error}`)
  })
  const steps = text
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : stepsIn(line, `${file}:${index + 1}`)))
  const founded = steps[0]?.events.find((event) => event.type === 'hallFounded')
  if (steps[0]?.seq !== 1 || !founded) throw new Plain(`${file} must begin with the first step of a hall.`)
  return { hallId: founded.hallId, steps }
}

function stepsIn(line: string, where: string): Step[] {
  try {
    const read: Step | { steps: Step[] } = JSON.parse(line)
    return 'steps' in read ? read.steps : [read]
  } catch (error) {
    throw new Plain(`${where} is not a step: ${error instanceof Error ? error.message : error}`)
  }
}

function dataDirOfConfig(): string {
  const config = configFrom()
  if ('faults' in config) throw new Plain(config.faults.join('\n'))
  return config.dataDir
}
