import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/**
 * A clerk without a mouse: reads the screen, presses keys, waits until the screen answers. Knows nothing of the hall
 * but what stands there.
 */
export type KeyboardClerk = {
  signIn(name: string, password: string): Promise<void>
  sitDown(number: number): Promise<void>
  /** Serves whoever comes until the desk says that the window was closed. */
  workUntilClosed(): Promise<void>
  /** Every key that was pressed while working. */
  pressed: string[]
}
type Seen = 'closed' | 'called' | 'serving' | 'somebody waits' | 'nobody waits'

export function keyboardClerk(page: Page): KeyboardClerk {
  const pressed: string[] = []
  const untried = new Set(['1', '2', '3', '4', '5'])
  let served = 0

  /** One key, and then whatever the desk makes of it. */
  async function press(key: string) {
    const before = await screenOf(page)
    pressed.push(key)
    await page.keyboard.press(key)
    await expect.poll(() => screenOf(page), LOOK).not.toBe(before)
  }
  async function whenReady(name: string) {
    await page.locator('.hands button:not([aria-disabled="true"])', { hasText: name }).waitFor()
  }

  /** Most come at once; every sixth does not come at all. */
  async function meets() {
    served += 1
    if (served % 6 !== 0) return press('s')
    await whenReady('重呼')
    await press('r')
    await whenReady('没来')
    await press('m')
  }

  /** Every outcome once, rare ones as soon as they can be; missing materials are ticked, the first of them. */
  async function finishes() {
    const outcome = (await isOpen(page, '3')) && untried.has('3') ? '3' : [...untried].find((key) => key !== '3')
    if (outcome !== undefined) await choose(outcome)
    await press(served % 2 === 0 ? 'n' : 'f')
  }
  async function choose(outcome: string) {
    untried.delete(outcome)
    await press(outcome)
    if ((await page.locator('dialog').count()) === 0) return
    await press('Space')
    await page.keyboard.press('Enter')
    await page.locator('dialog').waitFor({ state: 'detached' })
  }

  const doing: Record<Seen, () => Promise<void>> = {
    closed: async () => {},
    called: meets,
    serving: finishes,
    'somebody waits': () => press('n'),
    'nobody waits': async () => {
      await expect.poll(() => see(page), NOBODY).not.toBe('nobody waits')
    },
  }
  return {
    pressed,
    async signIn(name, password) {
      await page.locator('input[name="name"]:focus').waitFor()
      await page.keyboard.type(name)
      await page.keyboard.press('Tab')
      await page.keyboard.type(password)
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: '坐到哪个窗口？' }).waitFor()
    },
    async sitDown(number) {
      await page.getByRole('button', { name: new RegExp(`^${number} 号窗口`) }).waitFor()
      await page.keyboard.type(String(number))
      await page.keyboard.press('Enter')
      await page.locator('.hands').waitFor()
    },
    async workUntilClosed() {
      let seen = await see(page)
      while (seen !== 'closed') {
        await doing[seen]()
        seen = await see(page)
      }
    },
  }
}

function see(page: Page): Promise<Seen> {
  return page.evaluate((): Seen => {
    if (document.querySelector('.counters') !== null) return 'closed'
    if (document.querySelector('.now.called') !== null) return 'called'
    if (document.querySelector('.now.serving') !== null) return 'serving'
    const next = document.querySelector('.hands [aria-keyshortcuts="N"]:not([aria-disabled="true"])')
    return next === null ? 'nobody waits' : 'somebody waits'
  })
}

/** Whether the button with this key on it can be pressed. */
async function isOpen(page: Page, key: string): Promise<boolean> {
  return (await page.locator(`.hands [aria-keyshortcuts="${key}"]:not([aria-disabled="true"])`).count()) > 0
}

/**
 * What a key changes once the hall has answered: who is there, whether somebody can be called, what was chosen. Not
 * figures that run, and not what is said: a key wipes that away at once, and whoever took this for the answer would
 * press the next key too early.
 */
function screenOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const read = ['.now .label', '.now .cap span'].map(
      (selector) => document.querySelector(selector)?.textContent ?? '',
    )
    const state = document.querySelector('.now')?.className ?? 'no desk'
    const next = document.querySelector('.hands [aria-keyshortcuts="N"]')?.getAttribute('aria-disabled')
    const chosen = document.querySelectorAll('.hands [aria-pressed="true"]').length
    const asked = document.querySelectorAll('dialog').length + document.querySelectorAll('dialog :checked').length
    return [...read, state, next, chosen, asked].join('|')
  })
}

const LOOK = { interval: 20, timeout: 20_000 }
const NOBODY = { interval: 20, timeout: 180_000 }
