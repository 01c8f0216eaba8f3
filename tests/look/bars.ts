import type { Kinds } from './in-page/facts.ts'

/** What a screen promises about its type, its touch targets and its colours, at the size that it is drawn for. */
export type Bars = {
  /** The least size of text in px, by kind; the last kind is everything else. */
  text: readonly Bar[]
  targets: readonly Bar[]
  /** The least contrast of text, as WCAG counts it. */
  contrast: number
  /** Whether the page may be longer than its screen: a phone's may, a wall's may not. */
  mayScroll: boolean
}
/** `lying`: for a screen that lies, where it differs from one that stands. */
export type Bar = { kind: string; selector: string; least: number; lying?: number }

export const kindsOf = (bars: readonly Bar[]): Kinds => bars.map(({ kind, selector }) => ({ kind, selector }))

const REST = '*'

export const BARS = {
  kiosk: {
    text: [
      { kind: 'elder', selector: '.kiosk.elder', least: 44, lying: 36 },
      { kind: 'text', selector: REST, least: 26, lying: 24 },
    ],
    targets: [
      { kind: 'elder', selector: '.kiosk.elder', least: 132 },
      { kind: 'target', selector: REST, least: 60 },
    ],
    contrast: 4.5,
    mayScroll: false,
  },
  /** 96 px are an inch: nothing is smaller than 2.8 mm. */
  slip: {
    text: [{ kind: 'text', selector: REST, least: 10.5 }],
    targets: [{ kind: 'target', selector: REST, least: 0 }],
    contrast: 7,
    mayScroll: false,
  },
  board: {
    text: [
      { kind: 'called label or window', selector: '.stage :is(.label, .plate)', least: 160 },
      { kind: 'label or window', selector: '.calls :is(.label, .plate)', least: 80 },
      { kind: 'text', selector: REST, least: 40 },
    ],
    targets: [{ kind: 'target', selector: REST, least: 36 }],
    contrast: 7,
    mayScroll: false,
  },
  sign: {
    text: [{ kind: 'text', selector: REST, least: 40 }],
    targets: [{ kind: 'target', selector: REST, least: 36 }],
    contrast: 7,
    mayScroll: false,
  },
  desk: {
    text: [{ kind: 'text', selector: REST, least: 15 }],
    targets: [{ kind: 'target', selector: REST, least: 36 }],
    contrast: 4.5,
    mayScroll: true,
  },
  console: {
    text: [
      // A ticket as it is printed, in its own size.
      { kind: 'on paper', selector: '.slip', least: 10.5 },
      { kind: 'text', selector: REST, least: 15 },
    ],
    targets: [
      // A press anywhere in the box around them is theirs.
      { kind: 'part', selector: ':is(.ant-select, .ant-input-number, .ant-input-affix-wrapper) input', least: 0 },
      { kind: 'target', selector: REST, least: 36 },
    ],
    contrast: 4.5,
    mayScroll: true,
  },
  phone: {
    text: [{ kind: 'text', selector: REST, least: 16 }],
    targets: [{ kind: 'target', selector: REST, least: 60 }],
    contrast: 4.5,
    mayScroll: true,
  },
  overview: {
    text: [{ kind: 'text', selector: REST, least: 15 }],
    targets: [{ kind: 'target', selector: REST, least: 36 }],
    contrast: 4.5,
    mayScroll: true,
  },
} as const satisfies Record<string, Bars>
