import { describe, expect, test } from 'vitest'
import { codeOf, product, sources } from './project-files.ts'

const LINES_MAX = 300

/** Longer on purpose, each with its reason. */
const LONGER: Record<string, string> = {
  'shared/words/zh.ts': 'every sentence in Chinese: a list, read beside the other languages',
  'shared/words/en.ts': 'every sentence in English, line by line as in Chinese',
}

/** Switches over words that are not ours and of which there may always be more. */
const OPEN_ENDED: Record<string, string> = {
  'server/web/malformed.ts': 'keywords of the schema language',
  'server/domain/schema-faults.ts': 'keywords of the schema language',
}

const linesOf = (text: string) => text.trimEnd().split('\n').length

describe('a file is one idea', () => {
  test(`nothing is longer than ${LINES_MAX} lines`, () => {
    const long = sources.filter(({ path, text }) => linesOf(text) > LINES_MAX && !(path in LONGER))
    expect(long.map(({ path, text }) => `${path}: ${linesOf(text)}`)).toEqual([])
  })

  test('no exception is left that is not needed', () => {
    const needed = new Set(sources.filter(({ text }) => linesOf(text) > LINES_MAX).map(({ path }) => path))
    expect(Object.keys(LONGER).filter((path) => !needed.has(path))).toEqual([])
  })

  test('files are named in kebab-case', () => {
    expect(
      sources.filter(({ name }) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)+$/.test(name)).map(({ path }) => path),
    ).toEqual([])
  })

  test('there are no barrels', () => {
    expect(product.filter(({ name }) => /^index\.(ts|tsx)$/.test(name)).map(({ path }) => path)).toEqual([])
  })
})

describe('the rules are pure', () => {
  const rules = product.filter(({ path }) => path.startsWith('server/domain/'))

  test.each([
    ['a clock', /\bDate\.now\b|\bnew Date\(\)|\bperformance\b/],
    ['chance', /\bMath\.random\b|\brandomUUID\b|\bnewId\b|\bgetRandomValues\b/],
    ['waiting', /\bawait\b|\basync\b|\bsetTimeout\b|\bPromise\b/],
    ['the process', /\bprocess\.|\bglobalThis\b|\bconsole\./],
  ])('there is no %s in the rules', (_, pattern) => {
    expect(rules.filter(({ text }) => pattern.test(codeOf(text))).map(({ path }) => path)).toEqual([])
  })
})

describe('nothing is waved through', () => {
  const others = sources.filter(({ path }) => path !== 'tests/house/style.test.ts')
  const at = (pattern: RegExp, look = codeOf) =>
    others.filter(({ text }) => pattern.test(look(text))).map(({ path }) => path)
  /** Switches for checks are themselves comments. */
  const withComments = (text: string) => text

  test('no check is switched off', () => {
    expect(at(/@ts-(ignore|nocheck|expect-error)|biome-ignore|eslint-disable/, withComments)).toEqual([])
  })

  test('no `any`', () => {
    expect(at(/(\bas|:|<)\s*any\b|\bany\[\]/)).toEqual([])
  })

  test('no test is skipped or runs alone', () => {
    expect(at(/\b(test|it|describe)\.(skip|only|todo|skipIf|runIf|fails)\b/)).toEqual([])
  })

  test('a switch names every case; a default would hide a new one', () => {
    const withDefault = product.filter(({ path, text }) => !(path in OPEN_ENDED) && /^\s*default:/m.test(codeOf(text)))
    expect(withDefault.map(({ path }) => path)).toEqual([])
  })
})
