import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { test } from 'vitest'

const seeds: Record<string, number[]> = JSON.parse(readFileSync(new URL('./seeds.json', import.meta.url), 'utf8'))
/** `LAWS_TIMES=100 npx vitest run --project laws` for a night of it. */
export const times = Number(process.env.LAWS_TIMES ?? 1)
/** `LAWS_SHRINK=1` makes a broken law small before it is shown, which may take minutes. */
const shrinks = process.env.LAWS_SHRINK === '1'
const MINUTE_MS = 60_000

/**
 * A law that holds for everything fast-check can think of. A seed that once broke it is written into
 * seeds.json under the law's name and tried first, for good; then comes a new one.
 */
export function law<Given>(
  name: string,
  given: fc.Arbitrary<Given>,
  holds: (given: Given) => void | Promise<void>,
  numRuns: number,
) {
  test(name, { timeout: 2 * MINUTE_MS * times * (shrinks ? 10 : 1) }, async () => {
    const property = fc.asyncProperty(given, async (one) => {
      await holds(one)
    })
    for (const seed of seeds[name] ?? []) await mustHold(name, property, { seed, numRuns })
    await mustHold(name, property, { numRuns: numRuns * times })
  })
}

async function mustHold<Given>(name: string, property: fc.IAsyncProperty<[Given]>, how: fc.Parameters<[Given]>) {
  const { failed, seed, numRuns, counterexample, errorInstance } = await fc.check(property, {
    ...how,
    endOnFailure: !shrinks,
  })
  if (!failed) return
  const example = shrinks ? `\n${JSON.stringify(counterexample)}` : ' (LAWS_SHRINK=1 shows a small case)'
  const words = `broken by seed ${seed}, run ${numRuns}: keep the seed in seeds.json under "${name}"${example}`
  throw new Error(words, { cause: errorInstance })
}
