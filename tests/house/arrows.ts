import { posix } from 'node:path'
import { codeOf, type ProjectFile } from './project-files.ts'

/** Which room may look into which. Whatever is not listed is forbidden. */
const ARROWS: Record<string, readonly string[]> = {
  shared: ['shared'],
  'shared/browser': ['shared', 'shared/browser'],
  kiosk: ['kiosk', 'shared', 'shared/browser'],
  display: ['display', 'shared', 'shared/browser'],
  counter: ['counter', 'shared', 'shared/browser'],
  'server/domain': ['server/domain', 'shared'],
  'server/live': ['server/live', 'server/domain', 'shared'],
  'server/store': ['server/store', 'server/domain', 'shared'],
  'server/followers': ['server/followers', 'server/store', 'server/domain', 'shared'],
  'server/web': ['server/web', 'server/live', 'server/domain', 'shared'],
  'server/setup': [
    'server/setup',
    'server/web',
    'server/live',
    'server/replay',
    'server/store',
    'server/domain',
    'server',
    'shared',
  ],
  'server/replay': ['server/replay', 'server/domain', 'shared'],
  'server/demo': ['server/demo', 'server/replay', 'server/setup', 'server/store', 'server/domain', 'server', 'shared'],
  server: [
    'server',
    'server/setup',
    'server/web',
    'server/live',
    'server/followers',
    'server/replay',
    'server/store',
    'server/domain',
    'shared',
  ],
}

/** Single files that a room sees beyond its arrows. */
const DOORS: readonly { from: string; to: RegExp; typeOnly: boolean; why: string }[] = [
  { from: 'server/live', to: /^server\/store\/hall-log\.ts$/, typeOnly: true, why: 'the promise of the log' },
  {
    from: 'server/web',
    to: /^server\/store\/(people|reports)[\w-]*\.ts$/,
    typeOnly: false,
    why: 'accounts and reports',
  },
  {
    from: 'server/web',
    to: /^server\/store\/hall-log\.ts$/,
    typeOnly: false,
    why: 'the log is read for managers, and a full or broken disk becomes a 503',
  },
]

/** What a room may not take from outside the house, whatever package.json offers. */
const OUTSIDE: Record<string, RegExp> = {
  shared: /^node:/,
  'shared/browser': /^node:/,
  kiosk: /^node:(?!url$)|^fastify|^better-sqlite3|^kysely/,
  display: /^node:(?!url$)|^fastify|^better-sqlite3|^kysely/,
  counter: /^node:(?!url$)|^fastify|^better-sqlite3|^kysely/,
  'server/domain': /^node:(?!crypto$)|^fastify|^socket\.io|^better-sqlite3|^kysely|^pino/,
  'server/live': /^fastify|^socket\.io|^better-sqlite3|^kysely/,
  'server/web': /^better-sqlite3|^kysely/,
}

export type Import = { from: string; typeOnly: boolean }

/** Every import and re-export of a file, `import type` and `import()` among them. */
export function importsOf(text: string): Import[] {
  const code = codeOf(text)
  const statements = code.matchAll(/^[ \t]*(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]*?\bfrom\s*)?['"]([^'"]+)['"]/gm)
  const calls = code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)
  return [
    ...[...statements].map(([, type, from]) => ({ from: from ?? '', typeOnly: type !== undefined })),
    ...[...calls].map(([, from]) => ({ from: from ?? '', typeOnly: false })),
  ]
}

/** A path inside the project, or null for a package or a module of Node. */
export function targetOf(path: string, from: string): string | null {
  if (from.startsWith('.')) return posix.join(posix.dirname(path), from)
  if (from.startsWith('@tingxu/')) return from.slice('@tingxu/'.length)
  return null
}

export function roomOf(path: string): string {
  const room = path.match(/^(shared\/browser|server\/[\w-]+(?=\/)|[\w-]+(?=\/))/)
  return room?.[1] ?? 'root'
}

/** The imports of a file that point the wrong way, each as a sentence. */
export function wrongArrows(file: Pick<ProjectFile, 'path' | 'text'>): string[] {
  const room = roomOf(file.path)
  return importsOf(file.text).flatMap((found) => wrongArrow(file.path, room, found))
}

function wrongArrow(path: string, room: string, { from, typeOnly }: Import): string[] {
  const target = targetOf(path, from)
  if (target === null) return OUTSIDE[room]?.test(from) ? [`${path} takes ${from}, which ${room} does without`] : []
  if (target.startsWith('..')) return [`${path} leaves the project: ${from}`]
  const allowed = ARROWS[room]
  if (!allowed || allowed.includes(roomOf(target))) return []
  const door = DOORS.find((each) => each.from === room && each.to.test(target))
  if (door && (typeOnly || !door.typeOnly)) return []
  return [`${path} imports ${target}, but ${room} may not look into ${roomOf(target)}`]
}

/** The first circle of imports, as the paths along it; null if every road ends. */
export function circleIn(graph: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>()
  const walk = (path: string, road: string[]): string[] | null => {
    if (road.includes(path)) return [...road.slice(road.indexOf(path)), path]
    if (done.has(path)) return null
    for (const next of graph.get(path) ?? []) {
      const circle = walk(next, [...road, path])
      if (circle) return circle
    }
    done.add(path)
    return null
  }
  for (const path of graph.keys()) {
    const circle = walk(path, [])
    if (circle) return circle
  }
  return null
}
