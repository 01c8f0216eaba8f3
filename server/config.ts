import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { isLoopback } from './web/hosts.ts'
import type { IssuerConfig } from './web/oidc-issuer.ts'

/** What the environment says. Nothing else configures a server; everything about a hall stands in its settings. */
export type Config = {
  port: number
  host: string
  /** Where the hall is reached; null: wherever somebody reaches it. */
  publicUrl: URL | null
  tls: { certFile: string; keyFile: string } | null
  dataDir: string
  logLevel: LogLevel
  hallClock: 'wall' | 'manual'
  /** Whose sign-in may be used besides passwords; null: nobody's. */
  oidc: IssuerConfig | null
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]
export type Environment = Readonly<Record<string, string | undefined>>

/** The configuration, or every reason why it cannot be used, in words for whoever started the server. */
export function configFrom(env: Environment = process.env): Config | { faults: string[] } {
  const faults: string[] = []
  const fault = (words: string) => {
    faults.push(words)
    return null
  }
  const config: Config = {
    port: portFrom(env.PORT || '4000') ?? fault(`PORT is "${env.PORT}": give a number from 0 to 65535.`) ?? 0,
    host: env.HOST || '127.0.0.1',
    publicUrl: env.PUBLIC_URL ? (publicUrlFrom(env.PUBLIC_URL) ?? fault(PUBLIC_URL_WRONG)) : null,
    tls: tlsFrom(env),
    dataDir: resolve(env.DATA_DIR || './data'),
    logLevel: LOG_LEVELS.find((level) => level === (env.LOG_LEVEL || 'info')) ?? fault(LOG_LEVEL_WRONG) ?? 'info',
    hallClock: env.HALL_CLOCK === 'manual' ? 'manual' : 'wall',
    oidc: oidcFrom(env),
  }
  if (env.DATABASE_URL) fault('DATABASE_URL is set, but halls are kept in SQLite only so far. Unset it to start.')
  if (!env.TLS_CERT !== !env.TLS_KEY) fault('TLS_CERT and TLS_KEY belong together: give both, or neither.')
  if (isOidcWrong(env)) fault(OIDC_WRONG)
  if (env.HALL_CLOCK && env.HALL_CLOCK !== 'manual')
    fault('HALL_CLOCK can only be "manual"; unset it for the real time.')
  if (config.hallClock === 'manual' && !isLoopback(config.host)) fault(CLOCK_WRONG)
  return faults.length === 0 ? config : { faults }
}

const PUBLIC_URL_WRONG = 'PUBLIC_URL must be the address of the hall without a path, such as http://hall.lan:4000.'
const LOG_LEVEL_WRONG = `LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}.`
const CLOCK_WRONG = 'HALL_CLOCK=manual is for tests: it needs a HOST that only this machine reaches, such as 127.0.0.1.'

const OIDC_WRONG =
  'OIDC_ISSUER (an http or https address), OIDC_CLIENT_ID and OIDC_CLIENT_SECRET belong together: give all, or none.'

/** The language of whoever sits at the terminal. */
export function terminalLanguage(env: Environment = process.env): 'zh' | 'en' {
  return env.LANG?.startsWith('zh') ? 'zh' : 'en'
}

/** Where this server is reached from its own machine or, if it is set, from the hall's network. */
export function urlOf(config: Config): string {
  if (config.publicUrl) return config.publicUrl.origin
  const everywhere = config.host === '0.0.0.0' || config.host === '::'
  const name = everywhere ? '127.0.0.1' : isIP(config.host) === 6 ? `[${config.host}]` : config.host
  return `${config.tls ? 'https' : 'http'}://${name}:${config.port}`
}

function portFrom(text: string): number | null {
  const port = Number(text)
  return /^\d{1,5}$/.test(text) && port <= 65535 ? port : null
}

function publicUrlFrom(text: string): URL | null {
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  const plain = url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password
  return plain && (url.protocol === 'http:' || url.protocol === 'https:') ? url : null
}

function tlsFrom(env: Environment): Config['tls'] {
  return env.TLS_CERT && env.TLS_KEY ? { certFile: resolve(env.TLS_CERT), keyFile: resolve(env.TLS_KEY) } : null
}

/** Whatever is given of it must be enough to sign somebody in. */
function isOidcWrong(env: Environment): boolean {
  const given = env.OIDC_ISSUER || env.OIDC_CLIENT_ID || env.OIDC_CLIENT_SECRET || env.OIDC_NAME
  return Boolean(given) && oidcFrom(env) === null
}

function oidcFrom(env: Environment): IssuerConfig | null {
  const { OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env
  const issuer = issuerFrom(env.OIDC_ISSUER)
  if (issuer === null || !clientId || !clientSecret) return null
  return { issuer, clientId, clientSecret, name: env.OIDC_NAME || issuer.host }
}

/** Unlike PUBLIC_URL it may have a path, as most of them do. */
function issuerFrom(text = ''): URL | null {
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  const plain = !url.search && !url.hash && !url.username && !url.password
  return plain && (url.protocol === 'http:' || url.protocol === 'https:') ? url : null
}
