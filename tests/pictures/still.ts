import { writeFileSync } from 'node:fs'
import sharp from 'sharp'
import { lookThrough } from '../gallery/gallery.ts'
import type { Gallery, PicturedScreen, State } from '../gallery/screens.ts'
import { nameOf } from '../gallery/wear.ts'

/** How wide a screen of a size is printed here: large enough to read, small enough to keep some hundreds of them. */
const WIDTHS: Record<string, number> = { portrait: 420, landscape: 720, '4k': 800, desk: 900, wide: 960 }
const QUALITY = { quality: 66, effort: 6, smartSubsample: true } as const

/** A picture of the state in every size, language and theme: `board/two-calls.landscape.zh.dark.webp`. */
export function pictureState(gallery: Gallery, screen: PicturedScreen, state: State, folder: string) {
  return lookThrough(gallery, screen, state, async ({ page }, variant) => {
    // The finest is printed far smaller than it is; losslessly it would take seconds.
    const exact = variant.size.scale === 1
    const shot = await page.screenshot(exact ? {} : { type: 'jpeg', quality: 100 })
    const width = WIDTHS[variant.size.name] ?? variant.size.width
    const webp = await sharp(shot).resize({ width, kernel: 'lanczos3' }).webp(QUALITY).toBuffer()
    writeFileSync(`${folder}${screen.name}/${state.name}.${nameOf(variant)}.webp`, webp)
  })
}
