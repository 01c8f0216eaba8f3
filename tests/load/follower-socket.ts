import { WebSocket } from 'ws'

/** What a follower shows at the door and what it follows. */
export type FollowOrder = {
  headers: Record<string, string>
  auth: Record<string, string>
  hallId: string
  view: string
  of?: string
}

/**
 * A follower that speaks Engine.IO 4 and Socket.IO over a bare websocket: a thousand of them must fit beside the
 * server on two cores. It hears every packet and looks into none unless it is asked to.
 */
export class FollowerSocket {
  readonly #socket: WebSocket
  #heard: (packet: string) => void = () => {}
  packets = 0

  static open(url: string, order: FollowOrder): Promise<FollowerSocket> {
    return new Promise((resolve, reject) => {
      const { headers, auth, hallId, view, of } = order
      const address = `${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`
      const socket = new WebSocket(address, { headers, perMessageDeflate: false })
      const follower = new FollowerSocket(socket)
      socket.once('error', reject)
      follower.#heard = (packet) => {
        if (packet.startsWith('0')) socket.send(`40${JSON.stringify(auth)}`)
        else if (packet.startsWith('40')) socket.send(`420${JSON.stringify(['follow', { hallId, view, of }])}`)
        else if (packet.startsWith('44')) reject(new Error(packet))
        else if (packet.startsWith('430')) {
          follower.#heard = () => {}
          if (packet.includes('"refused"')) reject(new Error(packet))
          else resolve(follower)
        }
      }
    })
  }

  private constructor(socket: WebSocket) {
    this.#socket = socket
    socket.on('message', (data) => {
      const packet = String(data)
      if (packet === '2') return socket.send('3')
      this.packets += 1
      this.#heard(packet)
    })
  }

  /** Hears every delta, as it comes in. */
  onDelta(heard: (packet: string) => void): void {
    this.#heard = (packet) => {
      if (packet.startsWith('42["delta"')) heard(packet)
    }
  }

  end(): void {
    this.#socket.terminate()
  }
}
