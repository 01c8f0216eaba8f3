/**
 * When to try again: a random moment within a span that doubles with each attempt. The whole span is random, not
 * only its end: ten thousand screens that lost one server would otherwise all be back in the same second.
 */
export function backOffMs(
  attempt: number,
  firstMs: number,
  mostMs: number,
  random: () => number = Math.random,
): number {
  const spanMs = Math.min(mostMs, firstMs * 2 ** Math.min(attempt, 20))
  return spanMs * (0.1 + 0.9 * random())
}
