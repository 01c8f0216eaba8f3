import { FAULT_REASONS, PASSWORD_FAULTS, WIRE_REASONS } from '@tingxu/shared/refusals.ts'
import { en as consoleEn } from '@tingxu/shared/words/console/en.ts'
import { zh as consoleZh } from '@tingxu/shared/words/console/zh.ts'
import { en } from '@tingxu/shared/words/en.ts'
import { SETTINGS_WORDS } from '@tingxu/shared/words/settings/words.ts'
import { WORDS } from '@tingxu/shared/words/words.ts'
import { zh } from '@tingxu/shared/words/zh.ts'
import { describe, expect, test } from 'vitest'
import { codeOf, fileAt, product } from './project-files.ts'

const CHINESE = /[\u3400-\u9fff]/
const LETTER = /\p{Letter}/u

/** A figure may have nothing before or after it, and a language may do without a counting word. */
const NOTHING_TO_SAY = /(before|figure|after)$|\.people$/i

type Leaf = { path: string; value: unknown }
const leaves = {
  zh: [...leavesOf(zh), ...leavesOf(consoleZh), ...leavesOf(SETTINGS_WORDS.zh)],
  en: [...leavesOf(en), ...leavesOf(consoleEn), ...leavesOf(SETTINGS_WORDS.en)],
}

describe('every sentence in every language', () => {
  test('both languages have the same sentences', () => {
    expect(leaves.en.map(({ path }) => path)).toEqual(leaves.zh.map(({ path }) => path))
  })

  test('a sentence that needs figures needs them in both', () => {
    const kinds = (language: readonly Leaf[]) => language.map(({ path, value }) => `${path}: ${typeof value}`)
    expect(kinds(leaves.en)).toEqual(kinds(leaves.zh))
  })

  test('no sentence is empty', () => {
    const empty = [...leaves.zh, ...leaves.en].filter((each) => said(each).trim() === '').map(({ path }) => path)
    expect(empty.filter((path) => !NOTHING_TO_SAY.test(path))).toEqual([])
  })

  test('Chinese sentences are Chinese', () => {
    const foreign = leaves.zh.filter((each) => LETTER.test(said(each)) && !CHINESE.test(said(each)))
    expect(foreign.map(({ path }) => path)).toEqual([])
  })

  test('English sentences have no Chinese in them', () => {
    expect(leaves.en.filter((each) => CHINESE.test(said(each))).map(({ path }) => path)).toEqual([])
  })

  test('no sentence was left untranslated', () => {
    const same = leaves.zh.filter((each, index) => {
      const other = leaves.en[index]
      return other && LETTER.test(said(each)) && said(each) === said(other)
    })
    expect(same.map(({ path }) => path)).toEqual([])
  })

  test('no sentence is there for nothing', () => {
    const code = product
      .filter(({ path }) => !/shared\/words\/(console\/|settings\/)?(zh|en)\b/.test(path))
      .map(({ text }) => codeOf(text))
    const all = code.join('\n')
    expect(leaves.zh.filter(({ path }) => !isSaid(path, all)).map(({ path }) => path)).toEqual([])
  })
})

describe.each(Object.entries(WORDS))('every no has its sentence (%s)', (language, words) => {
  const faults = Object.keys(SETTINGS_WORDS[language]?.faults ?? {})

  test.each(refusalReasons())('refusal %s', (reason) => {
    expect(Object.keys(words.refusals)).toContain(reason)
  })

  test.each([...FAULT_REASONS])('fault %s', (reason) => {
    expect(faults).toContain(reason)
  })

  test.each([...WIRE_REASONS])('reason of the wire %s', (reason) => {
    expect(Object.keys(words.wire.reasons)).toContain(reason)
  })

  test.each([...PASSWORD_FAULTS])('fault of a password %s', (reason) => {
    expect(Object.keys(words.wire.passwordFaults)).toContain(reason)
  })

  test('and no sentence is left of a no that is never said', () => {
    expect(Object.keys(words.refusals).sort()).toEqual(refusalReasons().sort())
    expect(faults.sort()).toEqual([...FAULT_REASONS].sort())
    expect(Object.keys(words.wire.reasons).sort()).toEqual([...WIRE_REASONS].sort())
    expect(Object.keys(words.wire.passwordFaults).sort()).toEqual([...PASSWORD_FAULTS].sort())
  })
})

function leavesOf(value: unknown, path = ''): Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }]
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, path === '' ? key : `${path}.${key}`))
}

/** What a leaf says: itself, or its answer to figures, or to texts, or to lists, whichever it takes. */
function said({ path, value }: Leaf): string {
  if (typeof value !== 'function') return String(value)
  for (const given of [3, '7', ['5', '6']]) {
    const answer = answerTo(value, given)
    if (answer !== null) return answer
  }
  throw new Error(`${path} answers neither figures nor texts nor lists`)
}

function answerTo(sentence: CallableFunction, given: unknown): string | null {
  try {
    const givens = Array.from({ length: Math.max(sentence.length, 1) }, () => given)
    const parts = leavesOf(Reflect.apply(sentence, null, givens))
    return parts.map((part) => String(part.value)).join('')
  } catch {
    return null
  }
}

/** Said by name, or one of a group that is looked up by a reason. */
function isSaid(path: string, code: string): boolean {
  const names = path.split('.')
  return names.some((name, index) => {
    const lookedUp = index > 0 && new RegExp(`\\b${names[index - 1]}\\s*(\\?\\.)?\\[`).test(code)
    const named = index === names.length - 1 || ['before', 'figure', 'after'].includes(names[index + 1] ?? '')
    return lookedUp || (named && new RegExp(`\\.\\s*${name}\\b|\\{[^}]*\\b${name}\\b[^}]*\\}\\s*=`).test(code))
  })
}

function refusalReasons(): string[] {
  const reasons = codeOf(fileAt('shared/refusals.ts').text).matchAll(/refused: '([\w-]+)'/g)
  return [...new Set([...reasons].map(([, reason]) => reason ?? ''))]
}
