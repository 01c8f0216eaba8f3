import { newId } from '@tingxu/shared/ids.ts'
import { takeOrders } from './child.ts'
import { quantile } from './figures.ts'
import { KeptConnection } from './kept-connection.ts'

/** So many kept connections, each asking again as soon as it is answered, for so long. */
export type TicketLoad = {
  port: number
  path: string
  credentials: string[]
  services: number
  connections: number
  forMs: number
}
export type LoadFigures = { perSecond: number; p50Ms: number; p99Ms: number; failed: Record<string, number> }

takeOrders(async ({ port, path, credentials, services, connections, forMs }: TicketLoad): Promise<LoadFigures> => {
  const waitsMs: number[] = []
  const failed: Record<string, number> = {}
  let asked = 0
  let endsAt = Number.POSITIVE_INFINITY
  const goesOn = async (connection: KeptConnection, credential: string) => {
    while (performance.now() < endsAt) {
      const service = 1 + (asked++ % services)
      const body = `{"id":"${newId()}","command":{"type":"takeTicket","serviceIds":["service-${service}"]}}`
      const sentAt = performance.now()
      const { status } = await connection.post(path, credential, body)
      const now = performance.now()
      if (status !== 200) failed[status] = (failed[status] ?? 0) + 1
      else if (now < endsAt) waitsMs.push(now - sentAt)
    }
    connection.end()
  }
  const open = await Promise.all(Array.from({ length: connections }, () => KeptConnection.open(port)))
  endsAt = performance.now() + forMs
  await Promise.all(open.map((connection, index) => goesOn(connection, credentials[index % credentials.length] ?? '')))
  return {
    perSecond: (waitsMs.length * 1000) / forMs,
    p50Ms: quantile(waitsMs, 0.5),
    p99Ms: quantile(waitsMs, 0.99),
    failed,
  }
})
