import './node-guard.ts'
import { parseArgs } from 'node:util'
import type { ServiceId } from '@tingxu/shared/ids.ts'
import type { Text } from '@tingxu/shared/schema.ts'
import { wordsOf } from '@tingxu/shared/words/words.ts'
import { terminalLanguage } from '../config.ts'
import type { Step } from '../domain/events.ts'
import { type ToldSummary, toldSummary } from '../replay/told-summary.ts'
import { type ToldWait, toldWaits } from '../replay/told-waits.ts'
import { Plain } from './command-line.ts'
import { logInFolder } from './log-at-hand.ts'
import { plainCommand } from './plain-command.ts'
import { terminalTable } from './terminal-table.ts'

const USAGE = 'npm run waits -- [--data DIR] [--hall ID] [--date YYYY-MM-DD]'
/** People ahead. */
const LOADS = [
  [0, 5],
  [6, 15],
  [16, Number.POSITIVE_INFINITY],
] as const
const language = terminalLanguage()
const words = wordsOf(language).waits

/** `npm run waits`: how true the waits were that people were told, by load and by service. */
await plainCommand(async (args) => {
  const asked = parsed(args)
  const { steps } = await logInFolder(asked)
  const told = toldWaits(steps, asked.date ?? null)
  if (told.length === 0) throw new Plain(words.nothing)
  return [words.title(told.length), '', terminalTable(tableOf(told, namesIn(steps))), '', words.footnote].join('\n')
})

function parsed(args: string[]) {
  try {
    const text = { type: 'string' } as const
    const { data, hall, date } = parseArgs({ args, options: { data: text, hall: text, date: text } }).values
    return { data, hall, date }
  } catch (error) {
    throw new Plain(`${error instanceof Error ? error.message : error}\n${USAGE}`)
  }
}

function tableOf(told: readonly ToldWait[], names: ReadonlyMap<ServiceId, Text>): string[][] {
  const { columns } = words
  const head = ['', columns.count, columns.unknown, columns.atOnce, columns.ranges, columns.median, columns.p90]
  const loads = LOADS.map(([least, most]) => {
    const group = told.filter(({ ahead }) => ahead >= least && ahead <= most)
    return row(words.ahead(least, most), toldSummary(group))
  })
  const services = [...Map.groupBy(told, ({ serviceId }) => serviceId)]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([id, group]) => row(names.get(id)?.[language] ?? id, toldSummary(group)))
  return [[...head, columns.bias], row(words.all, toldSummary(told)), ...loads, ...services]
}

function row(name: string, told: ToldSummary): string[] {
  return [
    name,
    `${told.count}`,
    share(told.unknown, told.count),
    `${told.atOnce} · ${share(told.atOnceKept, told.atOnce)}`,
    `${told.ranges} · ${share(told.rangesKept, told.ranges)}`,
    minutes(told.medianError),
    minutes(told.p90Error),
    minutes(told.bias),
  ]
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`
}

function minutes(value: number | null): string {
  return value === null ? '–' : value.toFixed(1)
}

/** The newest name of each service. */
function namesIn(steps: readonly Step[]): Map<ServiceId, Text> {
  const published = steps.flatMap(({ events }) =>
    events.flatMap((event) => (event.type === 'settingsPublished' ? event.settings.services : [])),
  )
  return new Map(published.map(({ id, name }) => [id, name]))
}
