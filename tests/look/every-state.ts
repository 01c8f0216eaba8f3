import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookThrough, openGallery } from '../gallery/gallery.ts'
import type { PicturedScreen, Variant } from '../gallery/screens.ts'
import type { Shown } from '../gallery/show.ts'
import { nameOf } from '../gallery/wear.ts'
import { axeIn } from './axe.ts'
import { BARS, type Bars, kindsOf } from './bars.ts'
import { cutIn } from './cut.ts'
import { faintIn } from './faint.ts'
import { measured } from './measure.ts'
import { narrowIn, smallIn } from './small.ts'

/** One test for each state of a screen: in no size, language or theme is there anything to find fault with. */
export function everyStateLooksRight(screen: PicturedScreen) {
  let gallery: Awaited<ReturnType<typeof openGallery>>
  beforeAll(async () => {
    gallery = await openGallery()
  })
  afterAll(() => gallery.close())

  test.each(screen.states)(`${screen.name}, $name`, async (state) => {
    const faults: string[] = []
    await lookThrough(gallery, screen, state, async (shown, variant) => {
      const first = variant.size === (state.sizes ?? screen.sizes)[0]
      const found = await faultsOf(shown, variant, BARS[screen.name], { axe: first })
      faults.push(...found.map((fault) => `${screen.name}/${state.name}.${nameOf(variant)}: ${fault}`))
    })
    expect(faults).toEqual([])
  })
}

/** Everything that is wrong with what is shown. What axe looks at is the same in every size, so it looks in one. */
export async function faultsOf(
  { page, complaints, foreign }: Shown,
  { size }: Pick<Variant, 'size'>,
  bars: Bars,
  { axe = true } = {},
) {
  const facts = await measured(page, kindsOf(bars.text), kindsOf(bars.targets))
  return [
    ...facts.missing.map((letter) => `no face has ${letter}`),
    ...cutIn(facts, bars.mayScroll),
    ...smallIn(facts, bars, size.scale),
    ...narrowIn(facts, bars, size.scale),
    ...faintIn(facts, bars.contrast),
    ...(axe ? await axeIn(page) : []),
    ...complaints.splice(0).map((complaint) => `the page complained: ${complaint}`),
    ...foreign.splice(0).map((address) => `the page asked for ${address}`),
  ]
}
