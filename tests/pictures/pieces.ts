import type { Page } from 'playwright-core'
import sharp, { type OverlayOptions } from 'sharp'
import { painted } from '../gallery/wear.ts'

/** What films are put together from. */
export const GROUND = '#d3dae1'
export const INK = '#0c1b2a'
const QUALITY = { quality: 86, effort: 6, smartSubsample: true } as const

export type Place = { left: number; top: number; width: number; height: number }
export type Moving = { picture: Buffer; ms: number }

export async function shot(page: Page): Promise<Buffer> {
  await painted(page)
  return page.screenshot()
}

/** Pictures laid on the ground, the last on top. */
export function laid(layers: OverlayOptions[], size: { width: number; height: number }): Promise<Buffer> {
  return sharp({ create: { ...size, channels: 3, background: GROUND } })
    .composite(layers)
    .png({ compressionLevel: 1 })
    .toBuffer()
}

/** A finger on the glass or on a key, before the page makes something of it. */
export function fingerAt(x: number, y: number): OverlayOptions {
  const side = 76
  const ring = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}">
    <circle cx="38" cy="38" r="24" fill="#ffffff" fill-opacity="0.55" stroke="${INK}" stroke-width="4"/></svg>`
  return { input: Buffer.from(ring), left: Math.round(x - side / 2), top: Math.round(y - side / 2) }
}

/** The arrow of a mouse, its point just there. */
export function arrowAt(x: number, y: number): OverlayOptions {
  const arrow = `<svg xmlns="http://www.w3.org/2000/svg" width="32" height="44" viewBox="0 0 16 22">
    <path d="M1 1v16l4-4 3 7 3-1.3-3-7h6z" fill="${INK}" stroke="#ffffff" stroke-width="1.3"/></svg>`
  return { input: Buffer.from(arrow), left: Math.round(x) - 2, top: Math.round(y) - 2 }
}

export function animated(frames: readonly Moving[]): Promise<Buffer> {
  return sharp(
    frames.map(({ picture }) => picture),
    { join: { animated: true } },
  )
    .webp({ ...QUALITY, delay: frames.map(({ ms }) => ms), loop: 0 })
    .toBuffer()
}

export function still(picture: Buffer): Promise<Buffer> {
  return sharp(picture).webp(QUALITY).toBuffer()
}
