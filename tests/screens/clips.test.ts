import { readdirSync, readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { CHIME, CLIP_LISTS, clipAddresses } from '@tingxu/display/voice/clip-lists.ts'
import { callSaid, lookSaid, PAUSE } from '@tingxu/display/voice/said.ts'
import { describe, expect, test } from 'vitest'

const folder = fileURLToPath(new URL('../../display/voice/clips/', import.meta.url))
const LANGUAGES = ['zh', 'en']
const CLIPS_BYTES_MAX = 300_000
/** Every letter and every digit. */
const LABEL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'
const COUNTER_NUMBERS = Array.from({ length: 999 }, (_, index) => index + 1)

const clipsOf = (list: string) => Object.values(CLIP_LISTS[list]?.clips ?? {})

describe.each(LANGUAGES)('the clips of %s', (language) => {
  const named = new Set(clipAddresses(language).map(([name]) => name))
  const said = new Set([
    ...COUNTER_NUMBERS.flatMap((number) => callSaid(language, LABEL, number)),
    ...lookSaid(language),
  ])

  test('are there for every word that can be said, and no clip is there for nothing', () => {
    expect([...said].filter((word) => word !== PAUSE).sort()).toEqual([...named].sort())
  })

  test('are small enough to be fetched at every start', () => {
    const bytes = clipsOf(language).reduce((sum, { file }) => sum + statSync(folder + file).size, 0)

    expect(bytes).toBeLessThanOrEqual(CLIPS_BYTES_MAX)
  })
})

test('the chime is there', () => {
  expect(clipAddresses('chime').map(([name]) => name)).toEqual([CHIME])
})

test('the lists name every file that lies there, and none that does not', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.\w+$/.test(file))
  const clips = files.filter((file) => !file.endsWith('.json'))

  expect(
    Object.keys(CLIP_LISTS)
      .flatMap(clipsOf)
      .map(({ file }) => file)
      .sort(),
  ).toEqual(clips.sort())
})

test('the lists are in the form in which npm run voice writes them', () => {
  const lists = readdirSync(folder).filter((file) => file.endsWith('.json'))

  expect(lists.map((file) => readFileSync(folder + file, 'utf8'))).toEqual(
    lists.map((file) => `${JSON.stringify(JSON.parse(readFileSync(folder + file, 'utf8')), null, 2)}\n`),
  )
})
