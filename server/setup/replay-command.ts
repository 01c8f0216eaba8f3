import './node-guard.ts'
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { Settings } from '@tingxu/shared/settings.ts'
import { faultSentence } from '@tingxu/shared/words/fault-sentence.ts'
import { wordsOf } from '@tingxu/shared/words/words.ts'
import { Check, Errors } from 'typebox/value'
import { terminalLanguage } from '../config.ts'
import { dayInLog } from '../replay/day-in-log.ts'
import { replayDay } from '../replay/replay-day.ts'
import { Plain } from './command-line.ts'
import { logInFile, logInFolder } from './log-at-hand.ts'
import { plainCommand } from './plain-command.ts'
import { type Comparison, comparisonsOf } from './replay-comparison.ts'
import { terminalTable } from './terminal-table.ts'

const USAGE = [
  'npm run replay -- --settings FILE --log FILE [--date YYYY-MM-DD] [--json]',
  'npm run replay -- --settings FILE [--data DIR] [--hall ID] [--date YYYY-MM-DD] [--json]',
].join('\n')
const words = wordsOf(terminalLanguage()).replay

/** `npm run replay`: a day of a log once more, under other settings. Nothing is written. */
await plainCommand(async (args) => {
  const asked = parsed(args)
  const settings = await settingsIn(asked.settings)
  const { hallId, steps } = asked.log === undefined ? await logInFolder(asked) : await logInFile(asked.log)
  const day = dayInLog(hallId, steps, asked.date ?? null)
  if (!day) throw new Plain(words.noDay)
  const replayed = replayDay(day, settings)
  if ('faults' in replayed) {
    throw new Plain(
      [
        words.settingsWrong,
        ...replayed.faults.map((fault) => `  ${fault.path}: ${faultSentence(fault, terminalLanguage())}`),
      ].join('\n'),
    )
  }
  const comparisons = comparisonsOf(replayed, settings)
  if (asked.json) return JSON.stringify({ date: day.date, comparisons }, null, 2)
  const title = words.title(day.date, replayed.before.length)
  return [title, '', terminalTable([headOf(), ...comparisons.map(row)]), '', words.footnote].join('\n')
})

function parsed(args: string[]) {
  try {
    const text = { type: 'string' } as const
    const options = {
      log: text,
      settings: text,
      data: text,
      hall: text,
      date: text,
      json: { type: 'boolean' },
    } as const
    const { log, settings, data, hall, date, json } = parseArgs({ args, options }).values
    if (settings === undefined) throw new Error('--settings is missing')
    return { log, settings, data, hall, date, json }
  } catch (error) {
    throw new Plain(`${error instanceof Error ? error.message : error}\n${USAGE}`)
  }
}

async function settingsIn(file: string): Promise<Settings> {
  try {
    return checked(JSON.parse(await readFile(file, 'utf8')))
  } catch (error) {
    throw new Plain(`${file} cannot be read as settings: ${error instanceof Error ? error.message : error}`)
  }
}

function checked(settings: unknown): Settings {
  if (Check(Settings, settings)) return settings
  const [fault] = Errors(Settings, settings)
  throw new Error(`${fault?.instancePath} ${fault?.message}`)
}

function headOf(): string[] {
  const { count, half, eight, nine, longest, overtaken, neverCalled } = words.columns
  return ['', count, half, eight, nine, longest, overtaken, neverCalled]
}

function row({ kind, name, before, after }: Comparison): string[] {
  const title = kind === 'class' ? words.classIs(name) : kind === 'hall' ? words.all : name
  const change = (what: 'p50' | 'p80' | 'p90' | 'longest') => `${minutes(before[what])} → ${minutes(after[what])}`
  return [
    title,
    `${before.count}`,
    ...(['p50', 'p80', 'p90', 'longest'] as const).map(change),
    `${before.overtaken} → ${after.overtaken}`,
    `${before.neverCalled} → ${after.neverCalled}`,
  ]
}

function minutes(value: number | null): string {
  return value === null ? '–' : value.toFixed(1)
}
