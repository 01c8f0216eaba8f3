import fileSize from '@size-limit/file'
import type { PageName } from '@tingxu/server/web/pages.ts'
import sizeLimit from 'size-limit'
import { expect, test } from 'vitest'
import { loadsOf } from './page-loads.ts'
import { root } from './project-files.ts'

/**
 * In bytes, as gzip packs them. The phone's page comes over whatever network a visitor has. A page that is over: look for
 * words of other screens first (otherWords in its vite.config.ts), then for what could be loaded when it is needed.
 */
const PAGE_BYTES_MAX: [page: PageName, bytesMax: number][] = [
  ['kiosk', 110_000],
  ['phone', 100_000],
  ['display', 110_000],
  ['counter', 110_000],
  ['overview', 110_000],
]
const FONT_BYTES_MAX = 40_000
/**
 * The library of the sockets comes after the first rows, which are asked for without it; what a ticket needs comes once
 * the machine stands, and what a scanned one needs comes with the scan. What a desk asks in dialogs comes beside them.
 */
const LATER = ['../shared/browser/link.ts', 'machine/your-ticket.tsx', 'machine/scanned.tsx', 'desk/questions.tsx']

test.each(PAGE_BYTES_MAX)('what the page of the %s loads at first weighs at most %d bytes', async (page, bytesMax) => {
  expect(await packedBytes(loadsOf(page, LATER).page)).toBeLessThanOrEqual(bytesMax)
})

test.each(PAGE_BYTES_MAX)('the fonts of the %s do not keep it waiting', async (page) => {
  expect(await packedBytes(loadsOf(page).fonts)).toBeLessThanOrEqual(FONT_BYTES_MAX)
})

async function packedBytes(paths: readonly string[]): Promise<number> {
  const checks = [{ files: paths.map((path) => root + path), gzip: true }]
  const [measured] = (await sizeLimit([fileSize], { checks })) as { size: number }[]
  return measured?.size ?? Number.NaN
}
