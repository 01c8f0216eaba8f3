import type { BareFanOut } from './bare-fan-out-server.ts'
import type { CallsOrder } from './call-load.ts'
import { startChild } from './child.ts'
import { type Bar, barOf, median, quantile } from './figures.ts'
import { boardsOf, credentialOf, startProduct } from './product.ts'

const CALLS = 200
const EVERY_MS = 200
const FOLLOWERS = 1000
const FAN_OUTS = 15
const P50_MS_MAX = 50
const P99_MS_MAX = 150

/** From a press of Next to the boards; and how long until the last of a thousand followers has heard. */
export async function callBars(): Promise<{ bars: Bar[]; runs: unknown }> {
  const toBoards = await callsToBoards()
  const fanOut = await lastOfManyFollowers()
  const last = { product: median(fanOut.product), limit: median(fanOut.bare), unit: 'ms' }
  return {
    bars: [
      barOf(
        'call → on a board, median',
        { product: quantile(toBoards, 0.5), limit: P50_MS_MAX, unit: 'ms' },
        { most: 1 },
      ),
      barOf(
        'call → on a board, slowest hundredth',
        { product: quantile(toBoards, 0.99), limit: P99_MS_MAX, unit: 'ms' },
        { most: 1 },
      ),
      barOf(`last of ${FOLLOWERS} followers, to bare ws`, last, { most: 1.5 }),
    ],
    runs: { toBoards, fanOut },
  }
}

/** Ten boards, forty counters, five calls a second. */
async function callsToBoards(): Promise<number[]> {
  const { server, hall, port, path } = await startProduct()
  const calls = startChild<CallsOrder, number[]>('./call-load.ts')
  const clerks = hall.clerks.map((clerk) => ({ counterId: clerk.counterId, credential: credentialOf(clerk) }))
  await calls.ask({ follow: { url: server.url, follow: boardsOf(hall, 10) } })
  const waitsMs = await calls.ask({ call: { port, path, clerks, calls: CALLS, everyMs: EVERY_MS, last: false } })
  await calls.end()
  await server.end()
  return waitsMs
}

/** One press and one bare fan-out in turns, each to a thousand sockets of the same kind. */
async function lastOfManyFollowers(): Promise<{ product: number[]; bare: number[] }> {
  const { server, hall, port, path } = await startProduct()
  const bare = startChild<BareFanOut, number>('./bare-fan-out-server.ts')
  const barePort = await bare.ask({})
  const calls = startChild<CallsOrder, number[]>('./call-load.ts')
  const bareCalls = startChild<CallsOrder, number[]>('./call-load.ts')
  const clerks = hall.clerks.map((clerk) => ({ counterId: clerk.counterId, credential: credentialOf(clerk) }))
  await calls.ask({ follow: { url: server.url, follow: boardsOf(hall, FOLLOWERS) } })
  await bareCalls.ask({ listen: { url: `ws://127.0.0.1:${barePort}`, count: FOLLOWERS } })
  const figures: { product: number[]; bare: number[] } = { product: [], bare: [] }
  for (let turn = 0; turn < FAN_OUTS; turn++) {
    const clerk = clerks.slice(turn, turn + 1)
    figures.product.push(
      ...(await calls.ask({ call: { port, path, clerks: clerk, calls: 1, everyMs: EVERY_MS, last: true } })),
    )
    figures.bare.push(...(await bareCalls.ask({ trigger: { port: barePort } })))
  }
  await Promise.all([calls.end(), bareCalls.end(), bare.end()])
  await server.end()
  return figures
}
