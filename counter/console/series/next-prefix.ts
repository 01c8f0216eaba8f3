/** I and O are left out because they read as 1 and 0. */
const LETTERS = [...'ABCDEFGHJKLMNPQRSTUVWXYZ']
/** The last letter begins pairs rather than standing alone, so that a hall does not run out at twenty-four. */
const ALONE = LETTERS.slice(0, -1)

/** The next prefix that neither begins another nor is begun by one (rule S2); null when there is none left. */
export function nextPrefix(taken: readonly string[]): string | null {
  const isFree = (prefix: string) => !taken.some((other) => other.startsWith(prefix) || prefix.startsWith(other))
  return CANDIDATES.find(isFree) ?? null
}

const pairsFrom = (first: string) => LETTERS.map((second) => first + second)
const CANDIDATES = [...ALONE, ...[...LETTERS].reverse().flatMap(pairsFrom)]
