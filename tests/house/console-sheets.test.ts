import { expect, test } from 'vitest'
import { codeOf, files } from './project-files.ts'

/** A page's sheet stays when its page is left: whatever it dresses by a bare name, it dresses on the next page too. */
test('of the console’s sheets one alone dresses a name', () => {
  const sheets = files.filter(({ path }) => /^counter\/console\/.*\.css$/.test(path))
  const named = sheets.flatMap(({ path, text }) =>
    [...new Set(bareNamesIn(codeOf(text)))].map((name) => ({ path, name })),
  )
  const twice = named.filter(({ path, name }) => named.some((other) => other.name === name && other.path !== path))
  expect(twice.map(({ path, name }) => `${name} in ${path}`)).toEqual([])
})

function bareNamesIn(css: string): string[] {
  const selectors = [...css.matchAll(/([^{}]+)\{/g)].flatMap(([, list = '']) => {
    return list.replace(/\([^()]*\)/g, '').split(',')
  })
  return selectors.map((selector) => selector.trim()).filter((selector) => /^\.[\w-]+$/.test(selector))
}
