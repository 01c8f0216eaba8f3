import { existsSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import { codeOf, fileAt, files, root } from './project-files.ts'

const pages = files.filter(({ path }) => path.endsWith('.md'))
const tests = files.filter(({ path }) => /^tests\/.*\.test\.ts$/.test(path))
const readme = fileAt('README.md').text
const { scripts }: { scripts: Record<string, string> } = JSON.parse(fileAt('package.json').text)

describe('the pages tell the truth', () => {
  test('every link leads somewhere', () => {
    const broken = pages.flatMap(({ path, text }) =>
      [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
        .map(([, link]) => posix.join(posix.dirname(path), link ?? ''))
        .filter((target) => !existsSync(root + target))
        .map((target) => `${path} → ${target}`),
    )
    expect(broken).toEqual([])
  })

  test.each(Object.keys(scripts).filter((name) => !/^p(re|ost)/.test(name)))('npm script %s is explained', (name) => {
    const called = new RegExp(`npm (run )?${name}\\b`)
    expect(pages.some(({ text }) => called.test(text))).toBe(true)
  })

  test.each(environment())('the variable %s is explained', (name) => {
    expect(readme.includes(`\`${name}\``)).toBe(true)
  })

  test('every decision has a number of its own', () => {
    const numbers = pages.flatMap(({ path }) => /^docs\/decisions\/(\d+)-/.exec(path)?.[1] ?? [])
    expect(numbers.filter((number, index) => numbers.indexOf(number) !== index)).toEqual([])
  })

  test('both READMEs explain the same variables', () => {
    const chinese = fileAt('README.zh-CN.md').text
    expect(environment().filter((name) => !chinese.includes(`\`${name}\``))).toEqual([])
  })
})

describe('rules and tests know each other', () => {
  const rules = [...fileAt('RULES.md').text.matchAll(/^- \*\*([A-Z]\d+)\*\*(.*)$/gm)].map(([, id = '', line = '']) => {
    return { id, beside: [...line.matchAll(/\]\((tests\/[^)]+)\)/g)].map(([, path]) => path ?? '') }
  })
  const quoted = new Set(tests.flatMap(({ text }) => [...text.matchAll(/\[([A-Z]\d+)\]/g)].map(([, id]) => id ?? '')))

  test('a test quotes only rules that stand in RULES.md', () => {
    const known = rules.map(({ id }) => id)
    expect([...quoted].filter((id) => !known.includes(id))).toEqual([])
  })

  test.each(rules)('$id is quoted by every page of tests that stands beside it', ({ id, beside }) => {
    expect(beside).not.toEqual([])
    expect(beside.filter((path) => !fileAt(path).text.includes(`[${id}]`))).toEqual([])
  })
})

/** Every variable that the server reads. */
function environment(): string[] {
  const read = codeOf(fileAt('server/config.ts').text).matchAll(/\benv\.([A-Z][A-Z_]*)\b/g)
  return [...new Set([...read].map(([, name]) => name ?? ''))]
}
