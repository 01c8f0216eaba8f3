import type { Settings } from '@tingxu/shared/settings.ts'
import type { Browser } from 'playwright-core'
import { BOARD_LYING, BOARD_STANDING, KIOSK_LYING, KIOSK_STANDING, PHONE } from '../helpers/browser.ts'
import type { PicturedHall } from './pictured-hall.ts'
import type { Shown } from './show.ts'

/** Every screen, the sizes and the states that it is looked at in. */
/**
 * `language`: of the browsers that are opened, and the first of the hall. `withIssuer`: a hall where people may come in by
 * the sign-in of their organisation.
 */
export type Gallery = {
  hall: PicturedHall
  withIssuer(): Promise<PicturedHall>
  browser: Browser
  language: Language
}
export type Language = 'zh' | 'en'
export type Theme = 'light' | 'dark'
/** `scale`: px of this screen for one of the screen that the page is drawn for. */
export type Size = { name: string; width: number; height: number; scale: number }

/**
 * A visitor's or clerk's screen speaks the language that is touched; what hangs on a wall speaks the hall's first. Where
 * neither can be changed any more, it is opened anew in each.
 */
export type Speaks = 'as touched' | 'as the hall' | 'from the start'

export type State = {
  name: string
  /** Those of the screen, unless the state is of some only. */
  sizes?: readonly Size[]
  /** Both, unless the screen has one only for this. */
  languages?: readonly Language[]
  /** What is different in this hall. */
  settings?: (settings: Settings) => Settings
  /** As the screen does, unless in this state it cannot. */
  speaks?: Speaks
  /** Brings a fresh hall and a page there, in the hall's first language. */
  reach(gallery: Gallery): Promise<Shown>
}

export type PicturedScreen = {
  name: 'kiosk' | 'slip' | 'board' | 'sign' | 'desk' | 'phone' | 'overview' | 'console'
  sizes: readonly Size[]
  speaks: Speaks
  states: readonly State[]
}

export type Variant = { size: Size; language: Language; theme: Theme }

export const LANGUAGES: readonly Language[] = ['zh', 'en']
export const THEMES: readonly Theme[] = ['light', 'dark']

const size = (name: string, { width, height }: { width: number; height: number }, scale = 1): Size => ({
  ...{ name, width, height, scale },
})
export const SIZES = {
  kioskStanding: size('portrait', KIOSK_STANDING),
  kioskLying: size('landscape', KIOSK_LYING),
  boardLying: size('landscape', BOARD_LYING),
  boardFine: size('4k', { width: 3840, height: 2160 }, 2),
  boardStanding: size('portrait', BOARD_STANDING),
  sign: size('landscape', BOARD_LYING),
  desk: size('desk', { width: 1366, height: 768 }),
  strip: size('strip', { width: 360, height: 768 }),
  phone: size('phone', PHONE),
  office: size('office', { width: 1366, height: 768 }),
  officeWide: size('full', { width: 1920, height: 1080 }),
  overview: size('wide', { width: 1440, height: 900 }),
  smallPhone: size('small', { width: 360, height: 640 }),
} as const
