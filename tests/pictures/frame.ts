import sharp, { type OverlayOptions } from 'sharp'
import { fingerAt, INK, laid, type Place } from './pieces.ts'

/** One moment of the film: four screens side by side, and a line that says what happens. */
export type Frame = {
  kiosk: Buffer
  board: Buffer
  desk: Buffer
  /** Null: nobody looks at it yet. */
  phone: Buffer | null
  caption: Buffer
  /** Where a finger touches a screen, in px of it. */
  touch: { on: 'kiosk' | 'desk'; x: number; y: number } | null
}

const GAP = 20
const HIGH = 640
const PLACES = {
  kiosk: { left: GAP, top: GAP, width: 360, height: HIGH },
  board: { left: 400, top: GAP, width: 552, height: 310 },
  desk: { left: 400, top: 350, width: 552, height: 310 },
  phone: { left: 972, top: GAP, width: 296, height: HIGH },
} as const
export const CAPTION = { left: GAP, top: 672, width: 1248, height: 44 } as const
const FILM = { width: 1288, height: 728 } as const
/** Px of the film for one of the screen's. */
const SCALES = { kiosk: PLACES.kiosk.width / 1080, desk: PLACES.desk.width / 1366 } as const

export async function composed(frame: Frame): Promise<Buffer> {
  const layers = await Promise.all([
    placed(frame.kiosk, PLACES.kiosk),
    placed(frame.board, PLACES.board),
    placed(frame.desk, PLACES.desk),
    placed(frame.phone ?? switchedOff(), PLACES.phone),
  ])
  const caption = { input: frame.caption, left: CAPTION.left, top: CAPTION.top }
  return laid([...layers, caption, ...fingers(frame)], FILM)
}

/** The whole width of a screen; what is too high ends at the bottom. */
async function placed(shot: Buffer, { left, top, width, height }: Place): Promise<OverlayOptions> {
  const input = await sharp(shot).resize({ width, height, fit: 'cover', position: 'top' }).png().toBuffer()
  return { input, left, top }
}

function switchedOff(): Buffer {
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="296" height="640"><rect width="296" height="640" fill="${INK}"/></svg>`,
  )
}

function fingers({ touch }: Frame): OverlayOptions[] {
  if (touch === null) return []
  const { left, top } = PLACES[touch.on]
  return [fingerAt(left + touch.x * SCALES[touch.on], top + touch.y * SCALES[touch.on])]
}
