import { inflateRawSync } from 'node:zlib'
import { hallFileOf, settingsInFile } from '@tingxu/counter/console/settings/hall-file.ts'
import type { Cell } from '@tingxu/counter/console/settings/lists/cells.ts'
import { csvOf, rowsOfCsv } from '@tingxu/counter/console/settings/lists/csv.ts'
import { LISTS } from '@tingxu/counter/console/settings/lists/lists.ts'
import { rowsOfXlsx, xlsxOf } from '@tingxu/counter/console/settings/lists/xlsx.ts'
import { unzip, zip } from '@tingxu/counter/console/settings/lists/zip-in-place.ts'
import { sampleHall } from '@tingxu/server/setup/sample-hall.ts'
import { lists as en } from '@tingxu/shared/words/console/en/lists.ts'
import { lists as zh } from '@tingxu/shared/words/console/zh/lists.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { law } from '../laws/law.ts'
import { anySettings } from './any-settings.ts'

const chinese = { words: zh, language: 'zh' }
const DANGEROUS = /^[=+\-@\t\r\n＝＋－＠]/
/** What somebody may have typed to make a spreadsheet do something, and what merely looks like it. */
const hostile = fc.tuple(
  fc.constantFrom('', "'", "''"),
  fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', 'A'),
  fc.constantFrom('1+1', 'cmd|/C calc', '身份证', '"x",;', ''),
)

describe('a CSV file', () => {
  test('is UTF-8 with the mark by which Excel knows it', async () => {
    const file = await csvOf([
      ['编号', '名称'],
      ['tax', '税务局'],
    ])
    expect(file).toBe('\uFEFF编号,名称\ntax,税务局\n')
  })

  test('of the sample hall is read as it was', async () => {
    const file = await csvOf(LISTS.services.toRows(sampleHall, chinese))
    const rows = await rowsOfCsv(new TextEncoder().encode(file))
    expect(LISTS.services.fromRows(rows ?? [], sampleHall, chinese)).toMatchObject({ settings: sampleHall, changed: 0 })
  })

  test('as Excel saves it in China, in GB18030', async () => {
    const bytes = [0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xc3, 0xfb, 0xb3, 0xc6, 0x0d, 0x0a, 0x31, 0x2c, 0xcb, 0xb0, 0xce, 0xf1]
    expect(await rowsOfCsv(new Uint8Array(bytes))).toEqual([
      ['编号', '名称'],
      ['1', '税务'],
    ])
  })

  test('keeps its empty lines, so that rows are counted as on the screen, and takes semicolons and tabs', async () => {
    const read = (text: string) => rowsOfCsv(new TextEncoder().encode(text))
    expect(await read('a,b\n\n1,2\n')).toEqual([['a', 'b'], [''], ['1', '2']])
    expect(await read('a;b\n1;"x\ny"\n')).toEqual([
      ['a', 'b'],
      ['1', 'x\ny'],
    ])
    expect(await read('a\tb\n1\t2')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
  })

  test('that is none is not read', async () => {
    expect(await rowsOfCsv(new TextEncoder().encode('a,"b\n1,2'))).toBeNull()
    expect(await rowsOfCsv(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0]))).toBeNull()
  })
})

describe('an XLSX file', () => {
  test('has numbers as numbers and no formula', async () => {
    const file = await xlsxOf(
      [
        ['窗口号', '名称'],
        [3, '=1+1'],
      ],
      '窗口',
    )
    const sheet = await sheetIn(file)
    expect(sheet).not.toContain('<f>')
    expect(sheet).toMatch(/<c r="A2"[^>]*><v>3<\/v>/)
    expect(await rowsOfXlsx(file)).toEqual([
      ['窗口号', '名称'],
      [3, '=1+1'],
    ])
  })

  test('of the sample hall is read as it was', async () => {
    const rows = await rowsOfXlsx(await xlsxOf(LISTS.services.toRows(sampleHall, chinese), '业务'))
    expect(LISTS.services.fromRows(rows ?? [], sampleHall, chinese)).toMatchObject({ settings: sampleHall, changed: 0 })
  })

  test('keeps its empty lines, so that rows are counted as on the screen', async () => {
    const rows = await rowsOfXlsx(await xlsxOf([['编号', '名称'], [], ['tax', '']], '部门'))
    expect(LISTS.departments.fromRows(rows ?? [], sampleHall, chinese)).toMatchObject({ errors: [{ row: 3 }] })
  })

  test('is packed and unpacked on the page’s own thread, however large: its policy allows no other', () => {
    const given = { sheet: new Uint8Array(1_000_000).map((_, index) => (index * index) % 251) }
    const packed: Uint8Array[] = []
    zip(given, (_, result) => packed.push(...(result ? [result] : [])))
    const [file = new Uint8Array()] = packed
    const read: unknown[] = []
    unzip(file, (_, result) => read.push(result))
    unzip(new Uint8Array(9), (error) => read.push(error instanceof Error))
    expect(read).toEqual([given, true])
  })

  test('that is none is not read', async () => {
    expect(await rowsOfXlsx(new Blob(['编号,名称']))).toBeNull()
  })
})

describe('nothing that leaves for a spreadsheet is a formula, and everything comes back', () => {
  const rows = fc.array(
    fc.array(
      hostile.map((parts) => parts.join('')),
      { minLength: 2, maxLength: 3 },
    ),
    { minLength: 1, maxLength: 4 },
  )
  /** Ends of lines and spaces at the ends of a cell are not kept. */
  const trimmed = (cell: Cell) =>
    String(cell ?? '')
      .replace(/\r\n?/g, '\n')
      .trim()

  law(
    'in a CSV file',
    rows,
    async (given) => {
      const file = await csvOf(given)
      const { parse } = await import('csv-parse/sync')
      const cells = (parse(file, { bom: true, relax_column_count: true }) as string[][]).flat()
      expect(cells.filter((cell) => DANGEROUS.test(cell))).toEqual([])
      const back = (await rowsOfCsv(new TextEncoder().encode(file))) ?? []
      expect(back.map((row) => row.map(trimmed))).toEqual(given.map((row) => row.map(trimmed)))
    },
    200,
  )

  law(
    'in an XLSX file',
    rows,
    async (given) => {
      const file = await xlsxOf(given, '表')
      const { readSheet } = await import('read-excel-file/universal')
      const cells = (await readSheet(file, { trim: false })).flat().map(String)
      expect(cells.filter((cell) => DANGEROUS.test(cell))).toEqual([])
      expect(await sheetIn(file)).not.toContain('<f>')
      const back = ((await rowsOfXlsx(file)) ?? []).flat().map(trimmed).filter(Boolean)
      expect(back).toEqual(given.flat().map(trimmed).filter(Boolean))
    },
    40,
  )
})

describe('a whole hall in one file', () => {
  test('comes back as it went', () => {
    expect(settingsInFile(hallFileOf(sampleHall), zh)).toEqual({ settings: sampleHall })
    expect(settingsInFile(`\uFEFF${hallFileOf(sampleHall)}`, zh)).toEqual({ settings: sampleHall })
  })

  test('as `npm run hall -- get` writes it', () => {
    expect(settingsInFile(JSON.stringify(sampleHall), zh)).toEqual({ settings: sampleHall })
  })

  law(
    'whatever the hall',
    anySettings,
    (settings) => {
      expect(settingsInFile(hallFileOf(settings), zh)).toEqual({ settings })
    },
    60,
  )

  test.each([
    ['not JSON at all', '编号,名称', zh.file.json],
    ['a list', '[1, 2]', zh.file.otherFormat],
    ['something else', '{"name": "tingxu"}', zh.file.otherFormat],
    ['a file of another program', '{"format": "calendar", "version": 1}', zh.file.otherFormat],
    ['a later version', JSON.stringify({ format: 'tingxu-hall', version: 2, settings: sampleHall }), zh.file.newer(2)],
    ['no settings in it', '{"format": "tingxu-hall", "version": 1}', zh.file.otherFormat],
    ['a part missing', JSON.stringify({ ...sampleHall, call: undefined }), zh.file.incomplete('call')],
    ['a part of another kind', JSON.stringify({ ...sampleHall, hours: '9-5' }), zh.file.incomplete('hours')],
    [
      'a counter that serves nothing one can read',
      JSON.stringify({ ...sampleHall, counters: [{ id: 'w1', number: 1, name: {} }] }),
      zh.file.incomplete('counters.services'),
    ],
  ])('%s: the reason is said', (_, text, why) => {
    expect(settingsInFile(text, zh)).toEqual({ why })
  })

  test('in English, too', () => {
    expect(settingsInFile('{"format": "tingxu-hall", "version": 3}', en)).toEqual({
      why: 'This file is from a later version (format 3); update the system first',
    })
  })
})

const SHEET = 'xl/worksheets/sheet1.xml'

/** The sheet as the file has it: the first part of that name in the archive. */
async function sheetIn(file: Blob): Promise<string> {
  const bytes = Buffer.from(await file.arrayBuffer())
  const at = bytes.indexOf(SHEET)
  // A local header ends with the lengths of name and extra field, then these themselves.
  const extra = bytes.readUInt16LE(at - 2)
  return inflateRawSync(bytes.subarray(at + SHEET.length + extra)).toString()
}
