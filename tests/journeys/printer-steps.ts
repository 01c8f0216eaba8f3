import type { Screen } from '../helpers/browser.ts'

/** A machine's printer, as far as a browser knows of it. */

/** Stands in for the printer's dialogue: tells the page of each printing, and how often it was asked. */
export async function withPrinter({ page }: Screen) {
  await page.evaluate(() => {
    document.documentElement.dataset.prints = '0'
    window.print = () => {
      document.documentElement.dataset.prints = String(Number(document.documentElement.dataset.prints) + 1)
      dispatchEvent(new Event('beforeprint'))
      dispatchEvent(new Event('afterprint'))
    }
  })
}
export const prints = ({ page }: Screen) => page.locator('html').getAttribute('data-prints').then(Number)

/** What stands on the paper, and what of it is the slip's. */
export async function onPaper({ page }: Screen): Promise<{ all: string; slip: string; heightPx: number }> {
  await page.emulateMedia({ media: 'print' })
  return page.evaluate(() => {
    const slip = document.querySelector<HTMLElement>('.slip')
    const heightPx = slip?.getBoundingClientRect().height ?? 0
    return { all: document.body.innerText, slip: slip?.innerText ?? '', heightPx }
  })
}

/** Width and height in mm of every sheet. */
export async function sheets({ page }: Screen): Promise<[number, number][]> {
  const file = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  const boxes = [...file.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)]
  return boxes.map(([, width, height]) => [toMm(width), toMm(height)])
}
const toMm = (points = '') => Math.round((Number(points) * 25.4) / 72)
