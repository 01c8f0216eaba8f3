import { callsPaintedOnBoard } from './board-paint.ts'
import { pressesPaintedOnDesk } from './desk-paint.ts'
import { type Bar, barOf, median, quantile, rounded } from './figures.ts'
import { type FirstPaints, firstPaints } from './first-paint.ts'

const BOARD_P50_MS_MAX = 50
const BOARD_P99_MS_MAX = 150
const DESK_P50_MS_MAX = 60
const FIRST_PAINT_MS_MAX = 1500

/** What people see in a real Chromium, and how soon. */
export async function screenBars(): Promise<{ bars: Bar[]; runs: unknown }> {
  const board = await callsPaintedOnBoard()
  const desk = await pressesPaintedOnDesk()
  const first = await firstPaints()
  return {
    bars: [
      within('call → painted on a board, median', quantile(board.waitsMs, 0.5), BOARD_P50_MS_MAX),
      within('call → painted on a board, slowest hundredth', quantile(board.waitsMs, 0.99), BOARD_P99_MS_MAX),
      within('press → own desk shows the ticket, median', quantile(desk, 0.5), DESK_P50_MS_MAX),
      ...Object.entries(first).map(firstPaintBar),
    ],
    runs: { board, desk, first },
  }
}

function firstPaintBar([page, paints]: [string, FirstPaints[string]]): Bar {
  const anythingMs = median(paints.map((paint) => paint.anythingMs))
  const contentMs = median(paints.map((paint) => paint.contentMs))
  return within(
    `first paint of the ${page}’s content, cold, a quarter of the speed (of anything: ${rounded(anythingMs)} ms)`,
    contentMs,
    FIRST_PAINT_MS_MAX,
  )
}

function within(bar: string, product: number, limit: number): Bar {
  return barOf(bar, { product, limit, unit: 'ms' }, { most: 1 })
}
