import { describe, expect, test } from 'vitest'
import { circleIn, importsOf, targetOf, wrongArrows } from './arrows.ts'
import { files, product, sources } from './project-files.ts'

describe('imports point one way', () => {
  test('no file looks into a room that it may not see', () => {
    expect(sources.flatMap(wrongArrows)).toEqual([])
  })

  test.each([
    [
      'a screen that reaches into the server',
      'kiosk/machine/main.tsx',
      "import { decide } from '@tingxu/server/domain/decide.ts'",
    ],
    ['a screen that reaches into another', 'display/board.tsx', "import { Desk } from '../counter/desk/desk.tsx'"],
    ['shared words that know a screen', 'shared/wire.ts', "import { useView } from './browser/use-view.ts'"],
    ['rules that know the database', 'server/domain/decide.ts', "import { openLog } from '../store/open-log.ts'"],
    ['rules that read files', 'server/domain/decide.ts', "import { readFileSync } from 'node:fs'"],
    ['a type from a forbidden room', 'server/domain/decide.ts', "import type { LiveHall } from '../live/live-hall.ts'"],
    ['an import over several lines', 'server/domain/decide.ts', "import {\n  openLog,\n} from '../store/open-log.ts'"],
    ['an import when needed', 'server/domain/decide.ts', "const log = await import('../store/open-log.ts')"],
    ['a re-export', 'server/domain/decide.ts', "export * from '../web/app.ts'"],
    [
      'a live hall that knows a database',
      'server/live/live-hall.ts',
      "import type { Sqlite } from '../store/sqlite.ts'",
    ],
    [
      'a live hall that runs the log instead of naming it',
      'server/live/live-hall.ts',
      "import { a } from '../store/hall-log.ts'",
    ],
    ['the store that looks up', 'server/store/sqlite.ts', "import { app } from '../web/app.ts'"],
    ['the web that writes the log itself', 'server/web/app.ts', "import { append } from '../store/kysely-hall-log.ts'"],
    ['a road out of the project', 'server/main.ts', "import '../../elsewhere/thing.ts'"],
  ])('%s is found', (_, path, text) => {
    expect(wrongArrows({ path, text })).toHaveLength(1)
  })

  test.each([
    [
      'the live hall names the promise of the log',
      'server/live/live-hall.ts',
      "import type { HallLog } from '../store/hall-log.ts'",
    ],
    ['the web keeps accounts', 'server/web/sign-in-route.ts', "import type { People } from '../store/people.ts'"],
    ['a screen uses shared words', 'kiosk/machine/main.tsx', "import { labelOf } from '@tingxu/shared/label.ts'"],
    ['prose is not an import', 'shared/wire.ts', "/*\nimport { x } from '../server/main.ts'\n*/"],
  ])('%s: allowed', (_, path, text) => {
    expect(wrongArrows({ path, text })).toEqual([])
  })

  test('every import of the house leads to a file with its ending', () => {
    const known = new Set(files.map(({ path }) => path))
    // This file plants imports of files that are not there.
    const others = sources.filter(({ path }) => path !== 'tests/house/arrows.test.ts')
    const astray = others.flatMap(({ path, text }) =>
      importsOf(text)
        .map(({ from }) => targetOf(path, from))
        .filter((target) => target !== null && !target.startsWith('..') && !known.has(target))
        .map((target) => `${path} → ${target}`),
    )
    expect(astray).toEqual([])
  })
})

describe('no circles', () => {
  test('nothing that runs comes back to where it began', () => {
    const graph = new Map(
      product.map(({ path, text }) => [
        path,
        importsOf(text)
          .filter(({ typeOnly }) => !typeOnly)
          .map(({ from }) => targetOf(path, from))
          .filter((target) => target !== null),
      ]),
    )
    expect(circleIn(graph)).toBeNull()
  })

  test('a circle is found', () => {
    const graph = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['b']],
    ])
    expect(circleIn(graph)).toEqual(['b', 'c', 'b'])
  })
})
