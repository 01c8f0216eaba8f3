import './setup/node-guard.ts'
import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import closeWithGrace from 'close-with-grace'
import { buildApp } from './app.ts'
import { watchClock } from './clock-watch.ts'
import { type Config, configFrom, urlOf } from './config.ts'
import { openLogger } from './logger.ts'
import { type OpenHouse, openHouse } from './open-house.ts'
import { announcement } from './setup/announce.ts'
import { isClockRight } from './setup/ask-about-clock.ts'
import { firstRun } from './setup/first-run.ts'
import { type HallLink, missingLinks } from './setup/missing-links.ts'
import type { PairingLink } from './setup/pairing-links.ts'
import { plainWords } from './setup/plain-words.ts'
import { StorageBroken } from './store/hall-log.ts'
import { isLoopback } from './web/hosts.ts'

/** The disk failed under a write; whoever restarts us may want to look at it first. */
const EXIT_STORAGE_BROKEN = 70
const CLOSE_MS_MAX = 10_000
/** So that those who asked are still told that nothing was promised. */
const LAST_WORDS_MS = 100

const PLAIN_HTTP =
  'plain http on a network: whoever listens in can read passwords. `npm run certificate` makes a certificate.'
const PLAIN_ISSUER = 'OIDC_ISSUER is plain http: whoever gets between it and this machine can sign in as anybody.'

/** What is kept here is for this user only. */
process.umask(0o077)

const config = configFrom()
if ('faults' in config) {
  for (const fault of config.faults) console.error(fault)
  process.exit(1)
}
try {
  await start(config)
} catch (error) {
  console.error(plainWords(error))
  process.exit(error instanceof StorageBroken ? EXIT_STORAGE_BROKEN : 1)
}

async function start(config: Config) {
  const logger = openLogger(config.logLevel)
  const tls = config.tls && { cert: readFileSync(config.tls.certFile), key: readFileSync(config.tls.keyFile) }
  const house = await openHouse({
    config,
    pagesDir: fileURLToPath(new URL('..', import.meta.url)),
    failed: (error) => logger.error({ err: error }, 'something failed'),
    isClockRight,
    storageBroke: (error) => {
      logger.fatal({ err: error }, 'the disk failed under a write: stopping')
      setTimeout(() => process.exit(EXIT_STORAGE_BROKEN), LAST_WORDS_MS)
    },
  })
  const { web } = await buildApp(house, { logger, tls })
  const stopWatching = watchClock(house.halls, (hallId, driftMs) => {
    logger.warn(
      { hallId, driftMs },
      'the clock of this machine has moved away from the hall’s; opening a day adopts it',
    )
  })
  closeWithGrace({ delay: CLOSE_MS_MAX, logger }, async ({ signal, err }) => {
    if (err) logger.fatal({ err }, 'closing after an error')
    else logger.info({ signal }, 'closing')
    stopWatching()
    await web.close()
    await house.close()
  })
  await web.listen({ host: config.host, port: config.port })
  const { port } = web.server.address() as AddressInfo
  if (!config.tls && !isLoopback(config.host)) logger.warn(PLAIN_HTTP)
  if (config.oidc && isPlain(config.oidc.issuer)) logger.warn(PLAIN_ISSUER)
  console.log(await welcome(house, { ...config, port }))
}

function isPlain({ protocol, hostname }: URL): boolean {
  return protocol === 'http:' && !isLoopback(hostname)
}

async function welcome(house: OpenHouse, config: Config): Promise<string> {
  const url = urlOf(config)
  const first = house.halls.list().length === 0 ? await firstRun(house, url, config.dataDir) : null
  house.ready()
  const links = first ? { links: first.devices.map(ofOnlyHall), more: false } : await missingLinks(house, url)
  return announcement(config, url, links, first)
}

function ofOnlyHall(link: PairingLink): HallLink {
  return { ...link, hallId: null }
}
