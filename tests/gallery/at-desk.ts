import { firstVisitors, oneRound } from './days.ts'
import type { Gallery } from './screens.ts'
import { type Shown, showDesk } from './show.ts'

/** The window whose desk is looked at. */
export const NUMBER = 20

export async function showSeated(gallery: Gallery): Promise<Shown> {
  const shown = await showDesk(gallery, NUMBER)
  await shown.page.locator('.desk').waitFor()
  return shown
}

export async function idle(gallery: Gallery): Promise<Shown> {
  await firstVisitors(gallery.hall)
  await gallery.hall.take('company-registration', 'priority')
  const shown = await showSeated(gallery)
  await shown.page.locator('button:not([aria-disabled="true"]):has(.key:text-is("N"))').waitFor()
  return shown
}

/** Somebody is on the way; another did not come, a third was served. */
export async function called(gallery: Gallery): Promise<Shown> {
  const { hall } = gallery
  await firstVisitors(hall)
  await hall.call(NUMBER)
  await hall.miss(NUMBER)
  await oneRound(hall, [NUMBER])
  for (const service of ['company-registration', 'sole-trader', 'company-change', 'name-approval']) {
    await hall.take(service)
    await hall.time.pass(2)
  }
  await hall.call(NUMBER)
  return showSeated(gallery)
}

export async function serving(gallery: Gallery): Promise<Shown> {
  const shown = await called(gallery)
  await gallery.hall.time.pass(0.5)
  await gallery.hall.atCounter(NUMBER, 'startService')
  await shown.page.locator('.now.serving').waitFor()
  await gallery.hall.time.pass(7)
  // The hall tells its time with every message; somebody takes a ticket, and the desk hears how late it is.
  await gallery.hall.take('company-registration')
  return shown
}

export async function dialogue(gallery: Gallery, key: string): Promise<Shown> {
  const shown = await serving(gallery)
  await shown.page.keyboard.press(key)
  await shown.page.locator('dialog:modal').waitFor()
  return shown
}
