import { connect, type Socket } from 'node:net'

export type Reply = { status: number; body: string }

/**
 * One kept HTTP/1.1 connection that asks one thing at a time. By hand, because a client library would take more of the
 * two cores than the server that is measured; the same for whatever is measured.
 */
export class KeptConnection {
  readonly #socket: Socket
  readonly #host: string
  #text = ''
  #answer: ((reply: Reply) => void) | null = null

  static open(port: number): Promise<KeptConnection> {
    return new Promise((resolve, reject) => {
      const socket = connect({ host: '127.0.0.1', port, noDelay: true })
      socket.once('error', reject)
      socket.once('connect', () => resolve(new KeptConnection(socket, port)))
    })
  }

  private constructor(socket: Socket, port: number) {
    this.#socket = socket
    this.#host = `127.0.0.1:${port}`
    socket.setEncoding('latin1')
    socket.on('data', (chunk: string) => this.#read(chunk))
    socket.on('close', () => this.#answer?.({ status: 0, body: '' }))
  }

  /** `credential` is a whole header line. The body is plain ASCII. */
  post(path: string, credential: string, body: string): Promise<Reply> {
    return new Promise((resolve) => {
      this.#answer = resolve
      this.#socket.write(
        `POST ${path} HTTP/1.1\r\nhost: ${this.#host}\r\n${credential}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
      )
    })
  }

  end(): void {
    this.#socket.end()
  }

  #read(chunk: string): void {
    this.#text += chunk
    const headEnd = this.#text.indexOf('\r\n\r\n')
    if (headEnd < 0) return
    const head = this.#text.slice(0, headEnd)
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0)
    if (this.#text.length < headEnd + 4 + length) return
    const body = this.#text.slice(headEnd + 4, headEnd + 4 + length)
    this.#text = ''
    const answer = this.#answer
    this.#answer = null
    answer?.({ status: Number(head.slice(9, 12)), body })
  }
}
