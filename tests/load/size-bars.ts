import type { Bar } from './figures.ts'
import { startBar } from './start-bar.ts'

/** What a hall costs as its log grows. */
export async function sizeBars(): Promise<{ bars: Bar[]; runs: unknown }> {
  const start = await startBar()
  return { bars: [start.bar], runs: { start: start.runs } }
}
