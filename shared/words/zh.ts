/** Everything a screen or an answer says, in Chinese. Another language is another file of this type. */
export const zh = {
  language: '中文',
  /** Said by every screen. */
  common: {},
  /** One sentence for each reason in refusals.ts. */
  refusals: {},
  /** One sentence for each fault of a draft of settings. */
  faults: {},
  /** One sentence for each reason of the wire: bad input, sign-in, storage. */
  wire: {},
  kiosk: {},
  board: {},
  desk: {},
  phone: {},
}
export type Words = typeof zh
