import { callNextBars } from './call-next-bar.ts'
import type { Bar } from './figures.ts'
import { replayBar } from './replay-bar.ts'
import { viewsBar } from './views-bar.ts'

/** What the rules themselves cost in a full hall. */
export async function rulesBars(): Promise<{ bars: Bar[]; runs: unknown }> {
  const next = callNextBars()
  const views = viewsBar()
  const replay = replayBar()
  return {
    bars: [...next.bars, ...views.bars, replay.bar],
    runs: { next: next.runs, views: views.runs, replay: replay.runs },
  }
}
