import type { Page } from 'playwright-core'
import { beforeEach, expect, test } from 'vitest'
import { browser, hall, inAHall } from './in-a-hall.ts'
import { openKiosk } from './steps.ts'

inAHall()

let page: Page
beforeEach(async () => {
  page = (await openKiosk(browser, hall)).page
})

/** A letter that no face has. */
const MISSING = '\u{10FFFD}'

test('Chinese is drawn, not replaced by the box of a missing letter', async () => {
  const drawn = await page.evaluate(
    (letters) => {
      const family = getComputedStyle(document.body).fontFamily
      return letters.map((letter) => {
        const canvas = new OffscreenCanvas(80, 80)
        const context = canvas.getContext('2d')
        if (context === null) return ''
        context.font = `64px ${family}`
        context.fillText(letter, 4, 64)
        return context.getImageData(0, 0, 80, 80).data.join()
      })
    },
    ['厅', '窗', '号', MISSING, ' '],
  )

  expect(new Set(drawn).size).toBe(5)
})

test('labels are drawn in the face that tells their letters apart', async () => {
  const loaded = await page.evaluate(async () => {
    await document.fonts.ready
    return document.fonts.check('700 64px "Atkinson Hyperlegible"', 'A0O1I8B')
  })

  expect(loaded).toBe(true)
})
