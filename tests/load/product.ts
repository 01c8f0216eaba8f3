import { newId } from '@tingxu/shared/ids.ts'
import { type Asker, type CrowdedHall, crowdedHall } from '../helpers/crowded-hall.ts'
import { largeHall } from '../helpers/large-hall.ts'
import { type StartedServer, startServer } from '../helpers/server.ts'
import type { FollowOrder } from './follower-socket.ts'

export const COUNTERS = 40
export const SERVICES = 25
const KIOSKS = 64
const BOARDS = 10
const WAITING = 500

export type Product = { server: StartedServer; hall: CrowdedHall; port: number; path: string; follow: FollowOrder[] }

/** The whole product with a large hall: forty clerks at their windows, ten boards, and people who wait. */
export async function startProduct({ confirmArrival = false, waiting = WAITING, env = {} } = {}): Promise<Product> {
  const server = await startServer({ env: { LOG_LEVEL: 'warn', ...env } })
  const settings = largeHall({ counters: COUNTERS, services: SERVICES, confirmArrival })
  const hall = await crowdedHall(server, { settings, kiosks: KIOSKS, boards: BOARDS })
  const path = `/api/halls/${hall.hallId}/commands`
  const links = await Promise.all(Array.from({ length: waiting }, (_, index) => taken(hall, path, index)))
  const follow = [...desksOf(hall), ...boardsOf(hall, BOARDS), ...links.map((link) => phoneOf(hall, link))]
  return { server, hall, port: server.port, path, follow }
}

/** Followers of the board, as many as wanted; the ten devices share them. */
export function boardsOf({ hallId, boards }: CrowdedHall, count: number): FollowOrder[] {
  return Array.from({ length: count }, (_, index) => {
    const token = boards[index % boards.length]?.headers.authorization?.slice('Bearer '.length) ?? ''
    return { headers: {}, auth: { token }, hallId, view: 'board' }
  })
}

/** The header line that a device or a clerk shows. */
export function credentialOf({ headers }: Asker): string {
  return Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\r\n')
}

export function desksOf({ clerks, hallId }: CrowdedHall): FollowOrder[] {
  return clerks.map(({ headers, counterId }) => ({ headers, auth: {}, hallId, view: 'desk', of: counterId }))
}

function phoneOf({ hallId }: CrowdedHall, link: string): FollowOrder {
  return { headers: {}, auth: { ticket: link.slice(link.indexOf('#') + 1) }, hallId, view: 'ticket' }
}

async function taken({ url, kiosks }: CrowdedHall, path: string, index: number): Promise<string> {
  const kiosk = kiosks[index % kiosks.length]
  const command = { type: 'takeTicket', serviceIds: [`service-${1 + (index % SERVICES)}`] }
  const response = await fetch(url + path, {
    method: 'POST',
    headers: { ...kiosk?.headers, 'content-type': 'application/json' },
    body: JSON.stringify({ id: newId(), command }),
  })
  const { result } = (await response.json()) as { result: { link: string } }
  return result.link
}
