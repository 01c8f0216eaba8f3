import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hallTime } from '../gallery/hall-time.ts'
import type { Gallery, Language } from '../gallery/screens.ts'
import { closeScreens } from '../helpers/browser.ts'
import { type Moment, type ScreenName, type Seen, walkToFirstCall } from '../helpers/first-hall.ts'
import { IN_CHINESE, IN_ENGLISH } from '../helpers/new-halls.ts'
import { startServer } from '../helpers/server.ts'
import { captionsIn } from './captions.ts'
import { CAPTION, composed, viewsAt } from './first-hall-frame.ts'
import { FIRST_HALL_SAID } from './first-hall-said.ts'
import { animated, type Moving, shot, still } from './pieces.ts'

const HALLS = { zh: IN_CHINESE, en: IN_ENGLISH } as const
/** Long enough to read the line and find what it speaks of; what follows at once is gone through faster. */
const MOMENT_MS = 1900
const MS: Partial<Record<Moment, number>> = { services: 1100, ticket: 3000, called: 5000, done: 3500 }
/** Kept for the guide as well, beside the film: `first-hall.zh.called.webp`. */
const STILLS: readonly Moment[] = ['devices', 'called']

/** A minute from an empty data folder to the first call: what the journey of the wizard saw. */
export async function firstHallFilm({ browser }: Gallery, language: Language, file: string) {
  const folder = mkdtempSync(join(tmpdir(), 'tingxu-time-'))
  const time = hallTime(folder)
  const server = await startServer({ env: time.env })
  const captions = await captionsIn(browser, language, FIRST_HALL_SAID, CAPTION)
  const frames: Moving[] = []
  const watch = async (seen: Seen) => {
    const views = viewsAt(seen.moment)
    const shots = new Map<ScreenName, Buffer>()
    for (const { screen } of views) {
      const there = seen.open[screen]
      if (there) shots.set(screen, await shot(there.page))
    }
    const frame = { shots, pressed: await pressedIn(seen), caption: captions[seen.moment] }
    const picture = await composed(views, frame)
    frames.push({ picture, ms: MS[seen.moment] ?? MOMENT_MS })
    if (STILLS.includes(seen.moment)) writeFileSync(file.replace(/webp$/, `${seen.moment}.webp`), await still(picture))
  }
  try {
    await walkToFirstCall({
      ...{ browser, watch, url: server.url, admin: server.firstRun.admin, hall: HALLS[language] },
      screens: {
        reducedMotion: 'reduce',
        opened: (context) => context.clock.install({ time: time.now() }),
      },
    })
    writeFileSync(file, await animated(frames))
  } finally {
    await closeScreens(browser)
    await server.end()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function pressedIn({ touched }: Seen) {
  const box = await touched?.place.boundingBox()
  return touched && box ? { on: touched.on, at: { left: box.x, top: box.y, ...box } } : null
}
