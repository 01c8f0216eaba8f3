import { newId } from '@tingxu/shared/ids.ts'
import autocannon, { type Request } from 'autocannon'
import { takeOrders } from './child.ts'
import type { LoadFigures, TicketLoad } from './ticket-load.ts'

/**
 * The same orders by autocannon, for comparing with what others measure with it. It takes about as much of the machine
 * as the server that it asks, so that what does nothing looks slower by it than by ticket-load.ts.
 */
takeOrders(async ({ port, path, credentials, services, connections, forMs }: TicketLoad): Promise<LoadFigures> => {
  let asked = 0
  const setupRequest = (request: Request): Request => {
    const [name = '', value = ''] = (credentials[asked % credentials.length] ?? '').split(': ')
    const service = 1 + (asked++ % services)
    const body = `{"id":"${newId()}","command":{"type":"takeTicket","serviceIds":["service-${service}"]}}`
    return { ...request, headers: { 'content-type': 'application/json', [name]: value }, body }
  }
  const { latency, duration, non2xx, ...result } = await autocannon({
    ...{ url: `http://127.0.0.1:${port}`, connections, duration: forMs / 1000 },
    requests: [{ method: 'POST', path, setupRequest }],
  })
  const failed: Record<string, number> = non2xx > 0 ? { 'not 200': non2xx } : {}
  return { perSecond: result['2xx'] / duration, p50Ms: latency.p50, p99Ms: latency.p99, failed }
})
