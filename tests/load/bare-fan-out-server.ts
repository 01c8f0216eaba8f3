import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'
import { takeOrders } from './child.ts'

export type BareFanOut = object

/** As long as a board's delta for one call. */
const MESSAGE = `42["delta",${JSON.stringify({ text: 'x'.repeat(600) })}]`

/** The limit: one request, one message to everybody, nothing else. */
takeOrders(async () => {
  const http = createServer((request, response) => {
    request.resume()
    for (const socket of sockets.clients) socket.send(MESSAGE)
    response.setHeader('content-length', 2).end('{}')
  })
  const sockets = new WebSocketServer({ server: http, perMessageDeflate: false })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  return (http.address() as AddressInfo).port
})
