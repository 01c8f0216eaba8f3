import type { FrameLocator } from 'playwright-core'
import { firstVisitors } from './days.ts'
import { type Gallery, type PicturedScreen, SIZES, type State } from './screens.ts'
import { type Shown, showOverview, showUnpaired } from './show.ts'

const NUMBER = 20

async function atWork(gallery: Gallery): Promise<Shown> {
  await firstVisitors(gallery.hall)
  const shown = await showOverview(gallery, NUMBER)
  const screen = frameOf(shown)
  await screen('/counter').locator('.desk').waitFor()
  await screen('/display').locator('.last').waitFor()
  await screen('/kiosk').locator('.departments').waitFor()
  return shown
}

/** The visitor has a ticket and the phone has it too; the window calls somebody who came before. */
async function visit(gallery: Gallery): Promise<Shown> {
  const shown = await atWork(gallery)
  const screen = frameOf(shown)
  await screen('/kiosk')
    .locator('.department', { hasText: /发展改革局|Development/ })
    .click()
  await screen('/kiosk').locator('[data-service="project-change"]').click()
  await screen('/t').locator('.label').first().waitFor()
  await gallery.hall.call(NUMBER)
  await screen('/display').locator('[data-calling="true"]').waitFor()
  return shown
}

function frameOf({ page }: Shown): (path: string) => FrameLocator {
  return (path) => page.frameLocator(`iframe[src^="${path}"]`)
}

const states: readonly State[] = [
  { name: 'at-work', reach: atWork },
  { name: 'a-visit', reach: visit },
  {
    name: 'not-connected',
    async reach(gallery) {
      const shown = await showUnpaired(gallery, '/')
      await frameOf(shown)('/kiosk').locator('form').waitFor()
      return shown
    },
  },
]

export const OVERVIEW: PicturedScreen = {
  name: 'overview',
  sizes: [SIZES.overview, SIZES.phone],
  speaks: 'from the start',
  states,
}
