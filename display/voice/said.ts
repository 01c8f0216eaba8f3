import type { Label } from '@tingxu/shared/label.ts'

/** What is said, as names of clips in their order; a pause stands between parts of a sentence. */
export type Words = readonly string[]

export const PAUSE = ','

/** A language that can be spoken: how it calls somebody to a counter, and how it sends everybody to the board. */
type Tongue = { call(label: Label, counterNumber: number): Words; look: Words }

const TONGUES: Record<string, Tongue> = {
  /** 请 A 零零七号，到二十号窗口 */
  zh: {
    call: (label, counterNumber) =>
      inTongue('zh', ['please', ...singly(label), 'number', PAUSE, 'to', ...chinese(counterNumber), 'window']),
    look: inTongue('zh', ['look']),
  },
  /** A zero zero seven, window twenty, please */
  en: {
    call: (label, counterNumber) =>
      inTongue('en', [...singly(label), PAUSE, 'window', ...english(counterNumber), PAUSE, 'please']),
    look: inTongue('en', ['look']),
  },
}

export function isSpoken(language: string): boolean {
  return language in TONGUES
}

export function callSaid(language: string, label: Label, counterNumber: number): Words {
  return TONGUES[language]?.call(label, counterNumber) ?? []
}

/** Please look at the board. */
export function lookSaid(language: string): Words {
  return TONGUES[language]?.look ?? []
}

/** A label is read sign by sign; what no clip says, a hyphen for one, is passed over. */
function singly(label: Label): Words {
  return [...label.toUpperCase()].filter((sign) => /[A-Z0-9]/.test(sign))
}

/** 七, 十二, 二十, 一百零五. Halls have fewer than a thousand windows; more are read digit by digit. */
function chinese(number: number): Words {
  if (number < 10 || number > 999) return singly(String(number))
  const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10]
  return [
    ...(hundreds > 0 ? [String(hundreds), 'hundred'] : []),
    ...(hundreds > 0 && tens === 0 && ones > 0 ? ['0'] : []),
    ...(tens > 1 || (tens === 1 && hundreds > 0) ? [String(tens)] : []),
    ...(tens > 0 ? ['ten'] : []),
    ...(ones > 0 ? [String(ones)] : []),
  ]
}

/** seven, twelve, twenty, one hundred and five */
function english(number: number): Words {
  if (number > 999) return singly(String(number))
  const [hundreds, rest] = [Math.floor(number / 100), number % 100]
  if (hundreds > 0) {
    return [String(hundreds), 'hundred', ...(rest > 0 ? ['and', ...english(rest)] : [])]
  }
  if (rest < 20) return [String(rest)]
  return [String(rest - (rest % 10)), ...(rest % 10 > 0 ? [String(rest % 10)] : [])]
}

function inTongue(language: string, words: Words): Words {
  return words.map((word) => (word === PAUSE ? PAUSE : `${language}/${word}`))
}
