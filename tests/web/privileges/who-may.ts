import { readFileSync } from 'node:fs'

/** The columns of who-may.md. */
export const PRINCIPALS = [
  'nobody',
  'revoked device',
  'expired session',
  'visitor',
  'kiosk',
  'display',
  'pad',
  'guide',
  'clerk',
  'head',
  'manager',
  'administrator',
] as const
export type Principal = (typeof PRINCIPALS)[number]
/** What each may, as it stands in the table or as it was seen. */
export type Row = Record<Principal, string>
type Section = 'Open to everybody' | 'Told by the tables below' | 'Routes' | 'Commands' | 'Views' | 'Socket messages'

const page = readFileSync(new URL('who-may.md', import.meta.url), 'utf8')

/** The reviewed table of a section: row by row, what each principal may. */
export function tableOf(section: Section): Map<string, Row> {
  const [head, , ...rows] = linesOf(section, '|').map(cellsOf)
  const columns = head?.slice(1).join(', ')
  if (columns !== PRINCIPALS.join(', ')) throw new Error(`${section} has other columns: ${columns}`)
  return new Map(rows.map(([name = '', ...cells]) => [unquoted(name), rowOf(cells)]))
}

/** The reviewed list of a section. */
export function listOf(section: Section): string[] {
  return linesOf(section, '- ').map((line) => unquoted(line.slice(2)))
}

export function rowOf(cells: readonly string[]): Row {
  return Object.fromEntries(PRINCIPALS.map((principal, index) => [principal, cells[index] ?? ''])) as Row
}

function linesOf(section: Section, beginning: string): string[] {
  const text = page.split(/^## /m).find((part) => part.startsWith(`${section}\n`))
  if (text === undefined) throw new Error(`who-may.md has no section ${section}`)
  return text.split('\n').filter((line) => line.startsWith(beginning))
}

const cellsOf = (line: string) =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())
const unquoted = (text: string) => text.replaceAll('`', '').trim()
