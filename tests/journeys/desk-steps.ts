import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Caller } from '../helpers/caller.ts'
import type { StartedServer } from '../helpers/server.ts'
import { openDesk } from './steps.ts'

/** A clerk at the own window who has only a keyboard. */
export type DeskHands = {
  page: Page
  /** The commands that the desk has sent, by their types. */
  asked: string[]
  /** One key, once the button that carries it can be pressed. */
  press(key: string): Promise<void>
  /** Calls the next one and begins; their label. */
  callsAndStarts(): Promise<string>
  /** Who is at the window, and how. */
  hasHere(label: string, state: 'called' | 'serving'): Promise<void>
  isFree(): Promise<void>
}

export async function deskHands(browser: Browser, hall: StartedServer, number: number): Promise<DeskHands> {
  const { page } = await openDesk(browser, hall, number)
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/commands')) asked.push(request.postDataJSON().command.type)
  })
  const hands: DeskHands = {
    page,
    asked,
    async press(key) {
      await page.locator(`[aria-keyshortcuts="${key.toUpperCase()}"]:not([aria-disabled="true"])`).first().waitFor()
      await page.keyboard.press(key)
    },
    async callsAndStarts() {
      await hands.press('n')
      await page.locator('.now.called').waitFor()
      await hands.press('s')
      await page.locator('.now.serving').waitFor()
      return (await page.locator('.now .label').textContent()) ?? ''
    },
    async hasHere(label, state) {
      await expect.poll(() => page.locator(`.now.${state} .label`).allTextContents()).toEqual([label])
    },
    async isFree() {
      await page.getByRole('heading', { name: '现在空闲' }).waitFor()
    },
  }
  return hands
}

/** Tickets in this order; their labels. */
export async function visitorsCome(kiosk: Caller, hall: StartedServer, ...tickets: string[][]): Promise<string[]> {
  const labels: string[] = []
  for (const serviceIds of tickets) {
    const { status, body } = await kiosk.command(hall.firstRun.hallId, { type: 'takeTicket', serviceIds })
    if (status !== 200) throw new Error(`no ticket: ${JSON.stringify(body)}`)
    labels.push((body.result as { label: string }).label)
  }
  return labels
}

export const waiting = (page: Page, count: number) => page.getByText(`${count} 人在等`, { exact: true }).waitFor()
export const queueOf = (page: Page) => page.locator('.queue tbody .label').allTextContents()
