import { describe, expect, test } from 'vitest'
import { codeOf, files, product } from './project-files.ts'

const outsiders: readonly (readonly [string, RegExp])[] = [
  ['a package registry', /registry\.npmjs|npmmirror|jfrog|artifactory|verdaccio/i],
  ['a folder of somebody’s machine', /(^|[\s'"`(])\/(work|root|home\/\w+|Users)\//m],
  ['a path that leaves the project', /\.\.\/shared\/(design|data)\b/],
]

describe('the project stands by itself', () => {
  const others = files.filter(({ path }) => path !== 'tests/house/closed-doors.test.ts')

  test.each(outsiders)('no file names %s', (_, pattern) => {
    expect(others.filter(({ text }) => pattern.test(text)).map(({ path }) => path)).toEqual([])
  })
})

describe('one way in', () => {
  const server = product.filter(({ path }) => path.startsWith('server/'))
  const at = (pattern: RegExp) => server.filter(({ text }) => pattern.test(codeOf(text))).map(({ path }) => path)

  test('a packet from a socket is heard in one place, which survives whatever it holds', () => {
    expect(at(/\bsocket\.(on|once|onAny)\(/)).toEqual(['server/web/socket-messages.ts'])
  })

  test('no variable of the environment is read but by the configuration', () => {
    expect(at(/\bprocess\.env(\.|\[|\s*\})/).filter((path) => !path.endsWith('.mjs'))).toEqual([])
  })

  test('nobody who serves a hall reads the wall clock but the hall’s own clock', () => {
    const clocks = at(/\bDate\.now\(\)|\bnew Date\(\)/).filter((path) => /^server\/(domain|live|web)\//.test(path))
    expect(clocks.filter((path) => !/^server\/live\/(hall-clock|live-halls)\.ts$/.test(path))).toEqual([])
  })
})
