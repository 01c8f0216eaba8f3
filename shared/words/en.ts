import type { Words } from './zh.ts'

/** Everything a screen or an answer says, in English. */
export const en: Words = {
  language: 'English',
  common: {},
  refusals: {},
  faults: {},
  wire: {},
  kiosk: {},
  board: {},
  desk: {},
  phone: {},
}
