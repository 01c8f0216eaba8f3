import type { RefusalReason } from '@tingxu/shared/refusals.ts'
import type { Words } from '@tingxu/shared/words/words.ts'
import type { Plugin } from 'vite'

/** A section of the words, or one inside it. */
export type OtherWords =
  | keyof Words
  | `wire.${keyof Words['wire']}`
  | `reasons.${keyof Words['reasons']}`
  | 'common.pairing'

/**
 * Leaves the sentences of other screens out of a bundle: a phone that never says a word of the clerk's desk need not
 * load it in two languages. A language is one file with one object, so no bundler can see that parts of it are unused.
 */
export function withoutWordsOf(sections: readonly OtherWords[], refusals: readonly RefusalReason[] = []): Plugin {
  return {
    name: 'without-words-of-other-screens',
    enforce: 'pre',
    transform(code, id) {
      if (!LANGUAGE_FILE.test(id)) return null
      const left = sections.reduce((text, section) => emptied(text, section, id), code)
      return { code: refusals.reduce((text, reason) => unsaid(text, reason, id), left), map: null }
    },
  }
}

const LANGUAGE_FILE = /\/shared\/words\/[a-z]{2,3}(-[A-Za-z]+)?\.ts$/

/** The form that the project's formatter gives is relied on: a section ends where a line is indented as its first. */
function emptied(text: string, section: OtherWords, id: string): string {
  const names = section.split('.')
  const opened = names.map((name, depth) => `^${INDENT.repeat(depth + 1)}${name}: \\{\\n`).join(WITHIN_SECTION)
  const closed = `^${INDENT.repeat(names.length)}\\},\\n`
  const after = text.replace(new RegExp(`(${opened})[\\s\\S]*?(${closed})`, 'm'), '$1$2')
  if (after === text) throw new Error(`${id} has no section "${section}" in the form that is looked for`)
  return after
}

/** What a screen cannot be refused it need not be able to say; were it told after all, it says what the server says. */
function unsaid(text: string, reason: RefusalReason, id: string): string {
  const sentence = `^${INDENT.repeat(2)}'${reason}':[^\\n]*\\n(?:${INDENT.repeat(3)}[^\\n]*\\n)*`
  const after = text.replace(new RegExp(`(^${INDENT}refusals: \\{\\n${WITHIN_SECTION})${sentence}`, 'm'), '$1')
  if (after === text) throw new Error(`${id} has no refusal "${reason}" in the form that is looked for`)
  return after
}

const INDENT = '  '
const WITHIN_SECTION = `(?:(?!^${INDENT}\\},)[\\s\\S])*?`
