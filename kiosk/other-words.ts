import type { Words } from '@tingxu/shared/words/words.ts'
import type { Plugin } from 'vite'

/**
 * Leaves the sentences of other screens out of a bundle: a phone that never says a word of the clerk's desk need not
 * load it in two languages. A language is one file with one object, so no bundler can see that parts of it are unused.
 */
export function withoutWordsOf(...sections: (keyof Words)[]): Plugin {
  return {
    name: 'without-words-of-other-screens',
    enforce: 'pre',
    transform(code, id) {
      if (!LANGUAGE_FILE.test(id)) return null
      return sections.reduce((text, section) => emptied(text, section, id), code)
    },
  }
}

const LANGUAGE_FILE = /\/shared\/words\/[a-z]{2,3}(-[A-Za-z]+)?\.ts$/

function emptied(text: string, section: string, id: string): string {
  const after = text.replace(new RegExp(`^  ${section}: \\{\\n[\\s\\S]*?^  \\},\\n`, 'm'), `  ${section}: {},\n`)
  if (after === text) throw new Error(`${id} has no section "${section}" in the form that is looked for`)
  return after
}
