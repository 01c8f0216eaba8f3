import { IN_CHINESE } from '../helpers/new-halls.ts'
import { settled, whoIs } from './at-console.ts'
import type { Gallery } from './screens.ts'
import { type Shown, showConsole } from './show.ts'

/** Two halls that their administrator sets up by the wizard: one that is still being made, and one that is published. */
export const NEW_HALL = 'yunxi'
export const MADE_HALL = 'yunxi-made'

/** A step of the wizard, in a hall that its administrator has begun. */
export async function atStep(gallery: Gallery, step: string, reach: (shown: Shown) => Promise<void> = async () => {}) {
  const shown = await opened(gallery, NEW_HALL, step)
  await reach(shown)
  await settled(shown)
  return shown
}

/** A step after publishing; the hall has been published by the step before. */
export async function atLaterStep(gallery: Gallery, step: string, reach: (shown: Shown) => Promise<void>) {
  const shown = await opened(gallery, MADE_HALL, 'publish')
  // Published once: the next state finds it so.
  if ((await shown.page.locator('.summary dd').nth(1).textContent()) === '') await publish(shown)
  await goTo(shown, step)
  await reach(shown)
  await settled(shown)
  return shown
}

/** As one goes by the list of steps. */
export async function goTo({ page }: Shown, step: string) {
  await page.locator(`.wizard-steps a[href$="/${step}"]`).click()
  await page.locator(`.wizard-steps a[href$="/${step}"][aria-current]`).waitFor()
}

export async function addServices({ page }: Shown) {
  const add = page.locator('.wizard-step > .ant-btn')
  for (const { zh = '', en = '' } of IN_CHINESE.services) {
    await add.click()
    await page.locator('.one-service input[lang="zh"]').last().fill(zh)
    await page.locator('.one-service input[lang="en"]').last().fill(en)
  }
}

export async function twoCounters(shown: Shown) {
  const { page } = shown
  await addServices(shown)
  await page.locator('.step-end .ant-btn').click()
  await page.locator('#how-many').fill('2')
  await page.locator('.serving-small').waitFor()
}

/** Everything that a hall needs before it is published. */
export async function fillIn(shown: Shown) {
  await goTo(shown, 'services')
  await twoCounters(shown)
  await goTo(shown, 'publish')
  await settled(shown)
}

async function publish(shown: Shown) {
  await fillIn(shown)
  await shown.page.locator('.step-end .ant-btn-primary').click()
  await shown.page.locator('.device-to-pair').first().waitFor()
}

async function opened(gallery: Gallery, hallId: string, step: string): Promise<Shown> {
  const { admin } = gallery.hall.server.firstRun
  const shown = await showConsole(gallery, `#/${hallId}/wizard/${step}`, admin, async (request) => {
    const { post } = await whoIs(request, gallery)
    // Begun once: the next state finds it there, which is refused.
    await post('/api/halls', { hallId, name: IN_CHINESE.name }).catch(() => {})
    await post(`/api/halls/${hallId}/draft/discard`, {})
  })
  await shown.page.locator('.wizard-step').waitFor()
  await settled(shown)
  return shown
}
