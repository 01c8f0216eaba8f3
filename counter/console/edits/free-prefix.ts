/** Letters that a label may begin with; I and O read as 1 and 0 (rule S2). */
const LETTERS = [...'ABCDEFGHJKLMNPQRSTUVWXYZ']

/**
 * The next prefix that can be told apart from those there are: a letter, or two when the letters are used up. None may
 * begin another. Null: there is none left.
 */
export function freePrefix(taken: readonly string[]): string | null {
  const pairs = LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
  const isFree = (prefix: string) => !taken.some((other) => other.startsWith(prefix) || prefix.startsWith(other))
  return [...LETTERS, ...pairs].find(isFree) ?? null
}
