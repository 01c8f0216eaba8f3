import { type Logger, pino } from 'pino'
import pretty from 'pino-pretty'
import type { LogLevel } from './config.ts'

/** Nobody's credential is written down, whatever object a line is given. */
const SECRETS = [
  'authorization',
  'cookie',
  'set-cookie',
  'token',
  'ticket',
  'password',
  'code',
  'secret',
  'link',
  'auth',
]
const REDACTED = SECRETS.flatMap((name) => [`["${name}"]`, `*["${name}"]`, `*.*["${name}"]`])

/** Log lines go to stderr, as JSON, or for people where one sits at a terminal; stdout is for the start's few words. */
export function openLogger(level: LogLevel): Logger {
  const options = { level, redact: { paths: REDACTED, censor: '[secret]' } }
  if (process.stderr.isTTY) return pino(options, pretty({ destination: 2, ignore: 'pid,hostname' }))
  return pino(options, pino.destination({ dest: 2, sync: false }))
}
