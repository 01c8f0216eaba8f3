import '../setup/node-guard.ts'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { wordsOf } from '@tingxu/shared/words/words.ts'
import { type Config, configFrom, terminalLanguage } from '../config.ts'
import { Plain } from '../setup/command-line.ts'
import { newOverviewLink } from '../setup/overview-link.ts'
import { plainWords } from '../setup/plain-words.ts'
import { PEOPLE_FILE } from '../store/data-folder.ts'
import { openPeople } from '../store/people.ts'
import { type ChildServer, startChildServer } from './child-server.ts'
import { type DemoArguments, demoArguments } from './demo-arguments.ts'
import { demoDay } from './demo-day.ts'
import { type Demo, openDemo } from './open-demo.ts'
import { ServerLost } from './server-lost.ts'

/** `npm run demo`: a server, and people who live a day in it. Everything they do, they ask for by HTTP. */
process.umask(0o077)
const words = wordsOf(terminalLanguage()).demo
const LINE_MS = 10_000

try {
  await run(demoArguments(process.argv.slice(2)), plainHttp())
} catch (error) {
  console.error(error instanceof Plain || error instanceof ServerLost ? error.message : plainWords(error))
  process.exitCode = 1
}

async function run(asked: DemoArguments, config: Config) {
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort())
  console.log(words.begins)
  const server = await startChildServer(config)
  try {
    if (!stop.signal.aborted) await live(asked, server, stop.signal)
  } catch (error) {
    // Whatever was under way when it was told to end ends with it.
    if (!stop.signal.aborted) throw error
  } finally {
    await server.end()
    console.log(words.over)
  }
}

async function live(asked: DemoArguments, server: ChildServer, stop: AbortSignal) {
  const demo = await openDemo({ ...asked, url: server.direct, dataDir: server.dataDir, signal: stop })
  console.log(await welcome(asked, server, demo))
  const talking = new AbortController()
  talk(demo, talking.signal).catch(() => {})
  try {
    const how = await Promise.race([demo.ended, server.ended.then(() => gone(stop))])
    if (how === 'closed') console.log(words.closed(demo.tally().finished))
  } finally {
    talking.abort()
    await demo.stop()
  }
}

/** One calm line every so often. */
async function talk(demo: Demo, signal: AbortSignal) {
  for (;;) {
    await pause(LINE_MS, undefined, { signal })
    const time = timeOf(demo.minuteOfDay())
    console.log(words.line({ day: demo.dayNumber(), time, ...demo.tally() }))
  }
}

async function welcome({ day, speed, seed, mine }: DemoArguments, server: ChildServer, demo: Demo): Promise<string> {
  const { settings } = demoDay(day)
  const { departments, counters, name } = settings
  const people = await openPeople(join(server.dataDir, PEOPLE_FILE))
  const link = await newOverviewLink(people, demo.hallId, server.url, demo.seat).finally(() => people.close())
  return [
    '',
    words.hall(name[terminalLanguage()] ?? '', departments.length, counters.length),
    words.howFast(speed, seed),
    '',
    `  ${words.openFirst}  ${link}`,
    `  ${words.alsoThere}  ${['/kiosk', '/display', '/counter'].map((page) => server.url + page).join('  ')}`,
    ...(mine === undefined ? [] : [`  ${words.yours(mine, demo.seat.name, demo.seat.password)}`]),
    '',
    words.howToEnd,
    '',
  ].join('\n')
}

function gone(stop: AbortSignal): 'stopped' {
  if (!stop.aborted) throw new ServerLost(words.serverGone)
  return 'stopped'
}

function timeOf(minute: number): string {
  const [hours, minutes] = [Math.floor(minute / 60), Math.floor(minute % 60)]
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}

/** The people of a demo speak plain http, and live by the real time. */
function plainHttp(): Config {
  const config = configFrom()
  if ('faults' in config) throw new Plain(config.faults.join('\n'))
  if (config.tls) throw new Plain('A demo serves plain http: unset TLS_CERT and TLS_KEY.')
  if (config.hallClock === 'manual') throw new Plain('A demo lives by the real time: unset HALL_CLOCK.')
  if (config.publicUrl && config.port === 0) throw new Plain('With PUBLIC_URL a demo needs a PORT of its own.')
  return config
}
