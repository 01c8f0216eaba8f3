import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import type { Account } from './accounts.ts'
import { FIRST_RUN_FILE, type FirstRan } from './first-run.ts'
import type { HallLink, MissingLinks } from './missing-links.ts'

/** What whoever started the server reads: where it is, and the links that work once. */
export function announcement(
  config: Config,
  url: string,
  { links, more }: MissingLinks,
  first: FirstRan | null,
): string {
  const lines = [
    '',
    config.hallClock === 'manual' ? '  TEST CLOCK: hall time moves only when it is told to.\n' : null,
    ...(first ? [`  ${NAMES.overview}  ${first.overview}   (works once, for 24 hours)`, ''] : []),
    ...links.map(lineOf),
    more ? '  Other halls have no kiosk or board yet either: npm run links -- HALL' : null,
    `  ${NAMES.counter}  ${url}/counter`,
    ...signIns(first?.clerks.slice(0, 1)),
    `  ${NAMES.console}  ${url}/console`,
    ...signIns(first && [first.manager, first.admin]),
    first ? `\n  All names and passwords: ${join(config.dataDir, FIRST_RUN_FILE)} (keep it to yourself)` : null,
    ...elsewhere(config),
    '',
    `Tingxu 厅序 is ready: ${url}`,
  ]
  return lines.filter((line) => line !== null).join('\n')
}

function lineOf({ kind, link, hallId }: HallLink): string {
  return `  ${NAMES[kind]}  ${hallId === null ? '' : `${hallId}  `}${link}   (works once, for 24 hours)`
}

const NAMES: Record<string, string> = {
  overview: '全部   All   ',
  kiosk: '取号机 Kiosk ',
  display: '大屏   Board ',
  counter: '窗口   Desk  ',
  console: '管理   Console',
}

/** Of the first start: later ones know no password. */
function signIns(accounts: readonly Account[] | null | undefined): string[] {
  return (accounts ?? []).map(({ name, password }) => `                 sign in as ${name}, password ${password}`)
}

/** On every address of this machine: phones and boards need one that they can reach. */
function elsewhere({ host, port, tls, publicUrl }: Config): (string | null)[] {
  if (publicUrl || (host !== '0.0.0.0' && host !== '::')) return []
  const addresses = Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
  const urls = addresses.map(({ address }) => `${tls ? 'https' : 'http'}://${address}:${port}`)
  return [urls.length > 0 ? `\n  In the hall's network: ${urls.join('  ')}  (set PUBLIC_URL to one of them)` : null]
}
