import { startChild } from './child.ts'
import { type Bar, barOf, median } from './figures.ts'
import type { FollowersOrder } from './followers.ts'
import { credentialOf, type Product, SERVICES, startProduct } from './product.ts'
import type { LoadFigures, TicketLoad } from './ticket-load.ts'

const CONNECTIONS = [64, 256]
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5)
const FOR_MS = Number(process.env.BENCH_MS ?? 3000)
/** A new server is slow until its code has been compiled for what it is used for; the others run on from round to round. */
const WARM_MS = 4000
/** Our own takes less of the two cores and is the stricter one; `BENCH_GENERATOR=autocannon` is the one others know. */
const GENERATOR = process.env.BENCH_GENERATOR === 'autocannon' ? './autocannon-load.ts' : './ticket-load.ts'

type Server = 'product' | 'trivial' | 'one transaction'
type Runs = Record<Server, LoadFigures[]>
type Load = ReturnType<typeof startChild<TicketLoad, LoadFigures>>

/**
 * Durable tickets a second, and how long the slowest hundredth waits, beside Fastify doing nothing and beside one
 * transaction a request; forty desks, ten boards and five hundred phones follow the hall meanwhile. The three are
 * measured in turns, a new hall each round.
 */
export async function ticketBars(): Promise<{ bars: Bar[]; runs: Record<number, Runs> }> {
  const trivial = startChild<object, number>('./trivial-server.ts')
  const oneTransaction = startChild<object, number>('./one-transaction-server.ts')
  const load = startChild<TicketLoad, LoadFigures>(GENERATOR)
  const ports = { trivial: await trivial.ask({}), 'one transaction': await oneTransaction.ask({}) }
  const runs = Object.fromEntries(CONNECTIONS.map((count) => [count, empty()]))
  for (let round = 0; round < ROUNDS; round++) await oneRound(load, ports, runs)
  await Promise.all([trivial.end(), oneTransaction.end(), load.end()])
  return { bars: CONNECTIONS.flatMap((count) => barsAt(count, runs[count] ?? empty())), runs }
}

async function oneRound(load: Load, ports: Record<Exclude<Server, 'product'>, number>, runs: Record<number, Runs>) {
  const product = await startProduct()
  const followers = startChild<FollowersOrder, object>('./followers.ts')
  await followers.ask({ open: { url: product.server.url, follow: product.follow } })
  const order = orderFor(product)
  await load.ask({ ...order, connections: 128, forMs: WARM_MS })
  for (const connections of CONNECTIONS) {
    const run = async (server: Server, port: number) => {
      const figures = await load.ask({ ...order, port, connections, forMs: FOR_MS })
      if (Object.keys(figures.failed).length > 0) throw new Error(`${server}: ${JSON.stringify(figures.failed)}`)
      runs[connections]?.[server].push(figures)
    }
    await run('trivial', ports.trivial)
    await run('product', product.port)
    await run('one transaction', ports['one transaction'])
  }
  await followers.end()
  await product.server.end()
}

function orderFor({ port, path, hall }: Product): Omit<TicketLoad, 'connections' | 'forMs'> {
  return { port, path, credentials: hall.kiosks.map(credentialOf), services: SERVICES }
}

function barsAt(connections: number, runs: Runs): Bar[] {
  const perSecond = (server: Server) => median(runs[server].map((run) => run.perSecond))
  const p99Ms = (server: Server) => median(runs[server].map((run) => run.p99Ms))
  const rate = (limit: Server) => ({ product: perSecond('product'), limit: perSecond(limit), unit: '/s' })
  const tail = { product: p99Ms('product'), limit: p99Ms('trivial'), unit: 'ms' }
  return [
    barOf(`durable tickets, ${connections} connections, to Fastify doing nothing`, rate('trivial'), { least: 0.4 }),
    barOf(`durable tickets, ${connections} connections, to one transaction each`, rate('one transaction'), {
      least: 5,
    }),
    barOf(`slowest hundredth, ${connections} connections, to Fastify doing nothing`, tail, { most: 3 }),
  ]
}

function empty(): Runs {
  return { product: [], trivial: [], 'one transaction': [] }
}
