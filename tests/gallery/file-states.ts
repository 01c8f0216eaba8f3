import { readFile } from 'node:fs/promises'
import { csvOf, rowsOfCsv } from '@tingxu/counter/console/settings/lists/csv.ts'
import { consoleWordsOf } from '@tingxu/shared/words/console/words.ts'
import { atPage, settled } from './at-console.ts'
import type { Gallery, State } from './screens.ts'
import type { Shown } from './show.ts'

/** Of the lists, that of the services; and what somebody types into a cell of it, by row and heading. */
const SERVICES = '.plain-table tr:nth-child(3)'
type Typed = readonly [row: number, heading: 'minutes' | 'department' | 'quota' | 'outcomeNeeded', cell: string]

/** The list as the hall hands it out, changed in a spreadsheet and brought back. */
async function broughtBack(gallery: Gallery, typed: readonly Typed[]): Promise<Shown> {
  const shown = await atPage(gallery, 'files')
  const { page } = shown
  const csv = page.locator(`${SERVICES} .ant-btn`).nth(1)
  const [download] = await Promise.all([page.waitForEvent('download'), csv.click()])
  const rows = (await rowsOfCsv(await readFile(await download.path()))) ?? []
  const { headings } = consoleWordsOf(gallery.language).lists
  for (const [row, heading, cell] of typed) {
    const cells = rows[row - 1] ?? []
    cells[rows[0]?.indexOf(headings[heading]) ?? 0] = cell
  }
  await page.locator(`${SERVICES} input[type="file"]`).setInputFiles({
    ...{ name: download.suggestedFilename(), mimeType: 'text/csv' },
    buffer: Buffer.from(await csvOf(rows)),
  })
  // What is said of it moves the presses, and one would lie under the pointer.
  await page.mouse.move(0, 0)
  return shown
}

/** Files on their way in. What is said of them is said once, in the language of then. */
export const FILE_STATES: readonly State[] = [
  { name: 'files', reach: (gallery) => atPage(gallery, 'files') },
  {
    name: 'file-refused',
    speaks: 'from the start',
    async reach(gallery) {
      const shown = await atPage(gallery, 'files')
      await shown.page.locator('input[accept^=".json"]').setInputFiles({
        ...{ name: 'menu.json', mimeType: 'application/json' },
        buffer: Buffer.from('{"something": "else"}'),
      })
      await shown.page.locator('.refusal:not(:empty)').waitFor()
      return shown
    },
  },
  {
    name: 'list-refused',
    speaks: 'from the start',
    async reach(gallery) {
      const shown = await broughtBack(gallery, [
        [2, 'minutes', '很久'],
        [4, 'department', '园林局'],
        [7, 'quota', '-5'],
        [9, 'outcomeNeeded', '也许'],
      ])
      await shown.page.locator('.what-came table').waitFor()
      return shown
    },
  },
  {
    name: 'list-taken',
    speaks: 'from the start',
    async reach(gallery) {
      const shown = await broughtBack(gallery, [
        [2, 'minutes', '18'],
        [3, 'minutes', '30'],
        [7, 'quota', '40'],
      ])
      await shown.page.locator('.what-came').waitFor()
      await settled(shown)
      return shown
    },
  },
]
