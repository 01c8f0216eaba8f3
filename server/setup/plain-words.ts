import { ClockDoubt } from '../live/clock-doubt.ts'

/** Errors that a start can meet and that whoever started it can mend; their own words are enough. */
const SAYS_ENOUGH = new Set(['DataFolderInUse', 'NewerData', 'WrongClock', 'StorageBroken', 'StorageFull'])

/** Why the server could not start, for whoever started it. */
export function plainWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error instanceof ClockDoubt) return clockWords(error)
  const { code, port, path } = error as NodeJS.ErrnoException & { port?: number }
  if (code === 'EADDRINUSE') return `Port ${port} is in use. Stop what uses it, or choose another with PORT.`
  if (code === 'EACCES' || code === 'ENOENT') return `${path ?? 'A file'} cannot be used (${code}).`
  return SAYS_ENOUGH.has(error.name) ? error.message : (error.stack ?? error.message)
}

function clockWords({ wall, lastStepAt }: ClockDoubt): string {
  const [now, last] = [new Date(wall), new Date(lastStepAt)].map((at) => at.toISOString())
  return [
    `The clock of this machine says ${now}, but the last step in the log was made at ${last}.`,
    'Set the clock right; or, if it is, start with `npm start -- --accept-clock`.',
  ].join('\n')
}
