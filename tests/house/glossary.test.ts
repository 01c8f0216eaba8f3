import { COMMAND_SCHEMAS } from '@tingxu/shared/commands.ts'
import { ROLES } from '@tingxu/shared/roles.ts'
import { VIEWS } from '@tingxu/shared/views.ts'
import { describe, expect, test } from 'vitest'
import { codeOf, fileAt, product, sources } from './project-files.ts'

/** A service is what a visitor came for, so a file may end in -service only after a visitor's or clerk's verb. */
const VERBS_OF_A_SERVICE = /^(choose|pause|resume|start|finish)-service\b/

describe('the words of the trade and no others', () => {
  test('no file is a service, manager, handler, util or helper', () => {
    const named = sources.filter(
      ({ name }) =>
        /(^|-)(manager|handler|util|helper)s?\b/.test(name) ||
        (/-services?\./.test(name) && !VERBS_OF_A_SERVICE.test(name)),
    )
    expect(named.map(({ path }) => path)).toEqual([])
  })

  test('no class or type is one either', () => {
    const elsewhere = sources.filter(({ path }) => path !== 'tests/house/glossary.test.ts')
    expect(elsewhere.flatMap(({ path, text }) => forbiddenNames(text).map((name) => `${path}: ${name}`))).toEqual([])
  })

  test.each(['class TicketService {}', 'type QueueManager = {}', 'interface ClickHandler {}', 'class DateUtils {}'])(
    '“%s” is found',
    (planted) => {
      expect(forbiddenNames(planted)).toHaveLength(1)
    },
  )

  test('a window is the browser’s; 窗口 is a counter', () => {
    const named = product
      .filter(({ path }) => !path.startsWith('shared/words/'))
      .flatMap(({ path, text }) => windowNames(text).map((name) => `${path}: ${name}`))
    expect(named).toEqual([])
  })

  test.each(['const windows = 3', 'type WindowRow = {}', 'function openWindow() {}'])('“%s” is found', (planted) => {
    expect(windowNames(planted)).toHaveLength(1)
  })
})

describe('the glossary has every word', () => {
  const glossary = fileAt('GLOSSARY.md').text

  test.each(Object.keys(COMMAND_SCHEMAS))('command %s', (command) => {
    expect(glossary.includes(`\`${command}\``)).toBe(true)
  })

  test.each(eventTypes())('event %s', (event) => {
    expect(glossary.includes(`\`${event}\``)).toBe(true)
  })

  test.each([...ROLES, ...VIEWS])('role or view %s', (word) => {
    expect(glossary.includes(`\`${word}\``)).toBe(true)
  })
})

/** A type may end in Service, for a service is what the visitor came for; a class that is alive may not. */
function forbiddenNames(text: string): string[] {
  const names = [...codeOf(text).matchAll(/\b(class|interface|type)\s+(\w+)/g)]
  return names
    .filter(
      ([, kind, name = '']) =>
        /(Manager|Handler|Util|Helper)s?$/.test(name) || (kind === 'class' && /Services?$/.test(name)),
    )
    .map(([, , name = '']) => name)
}

function windowNames(text: string): string[] {
  const names = codeOf(text).matchAll(/\b(?:const|let|var|function|class|interface|type)\s+(\w*[wW]indow\w*)/g)
  return [...names].map(([, name]) => name ?? '')
}

function eventTypes(): string[] {
  const declared = fileAt('server/domain/events.ts').text.matchAll(/\btype: '(\w+)'/g)
  return [...declared].map(([, type]) => type ?? '')
}
