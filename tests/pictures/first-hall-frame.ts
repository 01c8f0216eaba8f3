import sharp, { type OverlayOptions } from 'sharp'
import { OFFICE } from '../helpers/browser.ts'
import type { Moment, ScreenName } from '../helpers/first-hall.ts'
import { arrowAt, fingerAt, INK, laid, type Place } from './pieces.ts'

/** One moment of the film of a first hall: who matters then, large, and a line that says what happens. */
export type FirstHallFrame = {
  shots: ReadonlyMap<ScreenName, Buffer>
  /** Where a screen is pressed, in px of it. */
  pressed: { on: ScreenName; at: Place } | null
  caption: Buffer
}

/** `across`: how many px of the screen are seen from left to right, from its left edge on. */
type View = Place & { screen: ScreenName; across: number }

const GAP = 20
const WHOLE = { left: GAP, top: GAP, width: 1240, height: 697 } as const
export const CAPTION = { left: GAP, top: 729, width: WHOLE.width, height: 44 } as const
const FILM = { width: WHOLE.width + 2 * GAP, height: 785 } as const
const ACROSS = { console: OFFICE.width, kiosk: 1366, board: 1920, desk: OFFICE.width } as const

const alone = (screen: ScreenName): View => ({ screen, ...WHOLE, across: ACROSS[screen] })
/** On the part of the console that is empty in the wizard; `place`: from below. */
const beside = (screen: ScreenName, place: number): View => {
  const [width, height] = [424, 239]
  const top = GAP + WHOLE.height - (place + 1) * (height + 12)
  return { screen, left: GAP + WHOLE.width - width - 12, top, width, height, across: ACROSS[screen] }
}
const quarter = (screen: ScreenName, column: 0 | 1, row: 0 | 1, across: number = ACROSS[screen]): View => {
  const [width, height] = [614, 342]
  return { screen, left: GAP + column * (width + 12), top: GAP + row * (height + 13), width, height, across }
}

const ALL = [quarter('console', 0, 0, 950), quarter('kiosk', 1, 0), quarter('board', 0, 1), quarter('desk', 1, 1)]
const CLERK = [alone('desk')]
const VIEWS: Partial<Record<Moment, readonly View[]>> = {
  kiosk: [alone('console'), beside('kiosk', 1)],
  board: [alone('console'), beside('kiosk', 1), beside('board', 0)],
  devices: [alone('console'), beside('kiosk', 1), beside('board', 0)],
  password: CLERK,
  seat: CLERK,
  staff: [alone('console'), beside('desk', 0)],
  'first-call': ALL,
  ticket: ALL,
  call: ALL,
  called: ALL,
}

/** What is seen of the screens then. */
export function viewsAt(moment: Moment): readonly View[] {
  return VIEWS[moment] ?? [alone('console')]
}

export async function composed(views: readonly View[], { shots, pressed, caption }: FirstHallFrame): Promise<Buffer> {
  const seen = views.flatMap((view) => {
    const shot = shots.get(view.screen)
    return shot === undefined ? [] : [placed(view, shot)]
  })
  const on = views.find(({ screen }) => screen === pressed?.on)
  const presses = pressed && on ? [pressOn(on, pressed.at)] : []
  const said = { input: caption, left: CAPTION.left, top: CAPTION.top }
  return laid([...(await Promise.all(seen)), said, ...presses], FILM)
}

/** From its upper left corner on, with an edge: screens lie on each other. */
async function placed({ left, top, width, height, across }: View, shot: Buffer): Promise<OverlayOptions> {
  const { height: high } = await sharp(shot).metadata()
  const edge = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect x="1" y="1" width="${width - 2}" height="${height - 2}" fill="none" stroke="${INK}" stroke-width="2"/></svg>`
  const input = await sharp(shot)
    .extract({ left: 0, top: 0, width: across, height: high })
    .resize({ width, height, position: 'left top', kernel: 'lanczos3' })
    .composite([{ input: Buffer.from(edge) }])
    .png()
    .toBuffer()
  return { input, left, top }
}

/** By a finger on glass, elsewhere by a mouse; beside what stands on it, so that it can be read. */
function pressOn({ screen, left, top, width, across }: View, at: Place): OverlayOptions {
  const [press, right] = screen === 'kiosk' ? [fingerAt, 0.5] : [arrowAt, 0.8]
  const scale = width / across
  return press(left + (at.left + at.width * right) * scale, top + (at.top + at.height * 0.55) * scale)
}
