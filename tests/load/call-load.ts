import { newId } from '@tingxu/shared/ids.ts'
import { WebSocket } from 'ws'
import { takeOrders } from './child.ts'
import { FollowerSocket, type FollowOrder } from './follower-socket.ts'
import { KeptConnection } from './kept-connection.ts'

export type CallsOrder =
  | { follow: { url: string; follow: FollowOrder[] } }
  | { listen: { url: string; count: number } }
  /** Presses Next; gives the wait of every board, or only of the last one to hear. */
  | { call: { port: number; path: string; clerks: CallingClerk[]; calls: number; everyMs: number; last: boolean } }
  | { trigger: { port: number } }
export type CallingClerk = { counterId: string; credential: string }

const AT_ONCE = 40
const HEARD_MS_MAX = 5000
/** Presses and boards are in one process, so that one clock times both. */
const boards: FollowerSocket[] = []
const listeners: WebSocket[] = []
const current = new Map<string, string>()

takeOrders(async (order: CallsOrder): Promise<number[]> => {
  if ('follow' in order)
    return opened(
      order.follow.follow,
      async (one) => void boards.push(await FollowerSocket.open(order.follow.url, one)),
    )
  if ('listen' in order)
    return opened(
      Array.from({ length: order.listen.count }),
      async () => void listeners.push(await listening(order.listen.url)),
    )
  if ('trigger' in order) return [await triggered(order.trigger.port)]
  return called(order.call)
})

async function opened<Item>(items: readonly Item[], open: (item: Item) => Promise<void>): Promise<number[]> {
  for (let index = 0; index < items.length; index += AT_ONCE) {
    await Promise.all(items.slice(index, index + AT_ONCE).map(open))
    await pause(100)
  }
  return []
}

function listening(url: string): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, { perMessageDeflate: false })
    socket.once('error', reject)
    socket.once('open', () => resolve(socket))
  })
}

async function triggered(port: number): Promise<number> {
  const connection = await KeptConnection.open(port)
  const sentAt = performance.now()
  const heard = Promise.all(listeners.map((socket) => new Promise((resolve) => socket.once('message', resolve))))
  await connection.post('/', 'x-bench: 1', '{}')
  await heard
  connection.end()
  return performance.now() - sentAt
}

type Call = Extract<CallsOrder, { call: unknown }>['call']

async function called({ port, path, clerks, calls, everyMs, last }: Call): Promise<number[]> {
  const connection = await KeptConnection.open(port)
  const waitsMs: number[] = []
  for (let call = 0; call < calls; call++) {
    const clerk = clerks[call % clerks.length] as CallingClerk
    const startedAt = performance.now()
    const waits = await pressed(connection, path, clerk)
    waitsMs.push(...(last ? [Math.max(...waits)] : waits))
    await pause(Math.max(0, everyMs - (performance.now() - startedAt)))
  }
  connection.end()
  return waitsMs
}

/** How long after the press each board had the ticket that it called. */
async function pressed(
  connection: KeptConnection,
  path: string,
  { counterId, credential }: CallingClerk,
): Promise<number[]> {
  const packets: { packet: string; atMs: number }[] = []
  for (const board of boards) board.onDelta((packet) => packets.push({ packet, atMs: performance.now() }))
  const expect = current.get(counterId) ?? null
  const body = JSON.stringify({ id: newId(), command: { type: 'callNext', counterId, expect } })
  const sentAt = performance.now()
  const reply = await connection.post(path, credential, body)
  if (reply.status !== 200) throw new Error(`${reply.status} ${reply.body}`)
  const { ticketId } = (JSON.parse(reply.body) as { result: { called: { ticketId: string } } }).result.called
  current.set(counterId, ticketId)
  const heard = () => packets.filter(({ packet }) => packet.includes(`"call:${ticketId}"`))
  while (heard().length < boards.length) {
    if (performance.now() - sentAt > HEARD_MS_MAX) throw new Error(`${heard().length} of ${boards.length} boards heard`)
    await pause(5)
  }
  return heard().map(({ atMs }) => atMs - sentAt)
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
