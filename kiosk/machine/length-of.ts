/** How much room a name takes: long ones are set smaller rather than cut. A Latin letter is half as wide as a Han one. */
export function lengthOf(name: string): 'short' | 'long' | 'longer' {
  const width = [...name].reduce((sum, letter) => sum + (HAN.test(letter) ? 1 : LATIN_WIDTH), 0)
  if (width <= SHORT_MAX) return 'short'
  return width <= LONG_MAX ? 'long' : 'longer'
}

const HAN = /[\u2e80-\uffef]/
const LATIN_WIDTH = 0.52
const SHORT_MAX = 11
const LONG_MAX = 18
