import { callNextBar } from './call-next-bar.ts'
import type { Bar } from './figures.ts'
import { startBar } from './start-bar.ts'

/** What a hall costs as it fills and as its log grows. */
export async function sizeBars(): Promise<{ bars: Bar[]; runs: unknown }> {
  const next = callNextBar()
  const start = await startBar()
  return { bars: [next.bar, start.bar], runs: { next: next.runs, start: start.runs } }
}
