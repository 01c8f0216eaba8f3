import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'

/** A stretch of network between a screen and its server, which can fail as networks do. */
export type NetworkProxy = {
  url: string
  /** The cable is cut: what is under way stays under way, nothing arrives, nobody is told. */
  cut(): void
  /** The cable is mended: what was under way arrives late. */
  mend(): void
  /** From now on it lets no websocket through, as some proxies do: whoever asks for one is told no. */
  refuseSockets(): void
  /** The next request whose text matches reaches the server; its answer does not reach the screen. */
  swallowAnswerTo(request: RegExp): void
  /** How many answers were swallowed. */
  swallowed(): number
  /** The requests that went by and match. */
  seen(request: RegExp): string[]
  close(): Promise<void>
}
const UPGRADE = /^upgrade: websocket/im
const NO_UPGRADE = 'HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\nconnection: close\r\n\r\n'
type Pair = { screen: Socket; server: Socket; swallows: 'nothing' | 'next' | 'all' }

export async function startProxy(target: string): Promise<NetworkProxy> {
  const { hostname, port } = new URL(target)
  const pairs = new Set<Pair>()
  const requests: string[] = []
  let cut = false
  let toSwallow: RegExp | null = null
  let swallowed = 0
  let socketsPass = true

  const listening = createServer((screen) => {
    const pair: Pair = { screen, server: connect(Number(port), hostname), swallows: 'nothing' }
    pairs.add(pair)
    if (cut) stopped(pair)
    screen.on('data', (chunk: Buffer) => {
      const text = chunk.toString('latin1')
      requests.push(text)
      if (!socketsPass && UPGRADE.test(text)) return void screen.end(NO_UPGRADE)
      if (toSwallow?.test(text)) {
        toSwallow = null
        pair.swallows = 'next'
      }
      pair.server.write(chunk)
    })
    pair.server.on('data', (chunk: Buffer) => {
      // Not an error and not an end: the screen goes on waiting, as it does when a cable is pulled.
      if (pair.swallows === 'nothing') screen.write(chunk)
      if (pair.swallows !== 'next') return
      pair.swallows = 'all'
      swallowed += 1
    })
    for (const [one, other] of [
      [screen, pair.server],
      [pair.server, screen],
    ] as const) {
      one.on('error', () => other.destroy())
      one.on('close', () => {
        pairs.delete(pair)
        other.destroy()
      })
    }
  })
  await listeningOn(listening)
  return {
    url: `http://127.0.0.1:${(listening.address() as AddressInfo).port}`,
    cut: () => {
      cut = true
      for (const pair of pairs) stopped(pair)
    },
    mend: () => {
      cut = false
      for (const pair of pairs) {
        pair.screen.resume()
        pair.server.resume()
      }
    },
    refuseSockets: () => {
      socketsPass = false
    },
    swallowAnswerTo: (request) => {
      toSwallow = request
    },
    swallowed: () => swallowed,
    seen: (request) => requests.filter((text) => request.test(text)),
    close: () => closed(listening, pairs),
  }
}

function stopped({ screen, server }: Pair) {
  screen.pause()
  server.pause()
}

function listeningOn(server: Server): Promise<void> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
}

function closed(server: Server, pairs: Set<Pair>): Promise<void> {
  for (const { screen, server: far } of pairs) {
    screen.destroy()
    far.destroy()
  }
  return new Promise((resolve) => server.close(() => resolve()))
}
