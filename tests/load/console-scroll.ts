import type { Page } from 'playwright-core'
import { openConsole, opened } from './console-page.ts'

/** Three screens of lines a second: as quick as somebody turns the wheel who still sees what goes by. */
const SPEED_PX = 2000

/** `frameMs`: from one frame to the next; `bare`: how many of the frames came with something in sight not drawn yet. */
export type Scrolled = { frameMs: number[]; bare: number }

declare global {
  interface Window {
    benchScrolled: Scrolled
    benchScrolling: boolean
  }
}

/** Who serves what, from its first line to its last and back, and from its first window to its last and back. */
export async function matrixScrolled(): Promise<Record<'down' | 'across', Scrolled>> {
  const { page, at, end } = await openConsole()
  await opened(page, at('serving'))
  await page.locator('.matrix-line').first().waitFor()
  const down = await scrolled(page, 'down')
  const across = await scrolled(page, 'across')
  await end()
  return { down, across }
}

async function scrolled(page: Page, axis: 'down' | 'across'): Promise<Scrolled> {
  const { x, y, way } = await page.evaluate(beginNoting, axis)
  const browser = await page.context().newCDPSession(page)
  // The browser's own wheel, as its makers measure smoothness with: a bit in every frame, by its clock and not by ours.
  for (const distance of [-way, way])
    await browser.send('Input.synthesizeScrollGesture', {
      ...{ x, y, [axis === 'down' ? 'yDistance' : 'xDistance']: distance },
      ...{ speed: SPEED_PX, gestureSourceType: 'mouse', preventFling: true },
    })
  return page.evaluate(() => {
    window.benchScrolling = false
    return window.benchScrolled
  })
}

/**
 * In the page. The browser moves what is drawn by itself and tells the page afterwards, so that what was not drawn when
 * it tells has been seen bare; the page's own listener draws after this one.
 */
function beginNoting(axis: 'down' | 'across'): { x: number; y: number; way: number } {
  const matrix = document.querySelector('.matrix') as HTMLElement
  const noted: Scrolled = { frameMs: [], bare: 0 }
  const isDown = axis === 'down'
  const covered = () => {
    const cells = document.querySelectorAll(isDown ? '.matrix-line' : '.matrix-line:first-child .matrix-cell')
    const seen = matrix.getBoundingClientRect()
    const [first, last] = [cells[0], cells[cells.length - 1]].map((cell) => cell?.getBoundingClientRect())
    const heads = document.querySelector(isDown ? '.matrix-heads' : '.matrix-corner')?.getBoundingClientRect()
    if (!first || !last || !heads) return false
    return isDown
      ? first.top <= heads.bottom + 1 && last.bottom >= Math.min(seen.bottom, seen.top + matrix.clientHeight) - 1
      : first.left <= heads.right + 1 && last.right >= seen.left + matrix.clientWidth - 1
  }
  const tell = () => {
    if (!covered()) noted.bare += 1
  }
  document.addEventListener('scroll', tell, { capture: true, passive: true })
  let before = performance.now()
  const frame = (now: number) => {
    noted.frameMs.push(now - before)
    before = now
    if (window.benchScrolling) requestAnimationFrame(frame)
    else document.removeEventListener('scroll', tell, { capture: true })
  }
  window.benchScrolled = noted
  window.benchScrolling = true
  requestAnimationFrame(frame)
  const { right, bottom } = matrix.getBoundingClientRect()
  const way = isDown ? matrix.scrollHeight - matrix.clientHeight : matrix.scrollWidth - matrix.clientWidth
  return { x: right - 100, y: bottom - 100, way }
}
