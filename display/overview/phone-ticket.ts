import { askHall } from '@tingxu/shared/browser/ask-hall.ts'
import type { Credential } from '@tingxu/shared/browser/credential.ts'
import { deviceKept } from '@tingxu/shared/browser/device-kept.ts'
import { seatKept } from '@tingxu/shared/browser/seat-kept.ts'
import { newId, type ServiceId } from '@tingxu/shared/ids.ts'
import type { BoardRow, KioskRow, OwnTicketRow } from '@tingxu/shared/views.ts'
import type { Accepted } from '@tingxu/shared/wire.ts'

/** The secret in a ticket's link, which alone says whose ticket it is. */
export function secretIn(link: string): string {
  return new URL(link, location.href).hash.slice(1)
}

/** Takes a ticket as the kiosk that is paired here; its secret, or null: no kiosk, or nothing to be had. */
export async function takeForPhone(): Promise<string | null> {
  const kiosk = deviceKept('kiosk')
  if (kiosk === null) return null
  const { hallId } = kiosk.device
  const credential = { token: kiosk.token }
  const board = await rowsOf<BoardRow>(hallId, 'board', credential)
  const offered = await rowsOf<KioskRow>(hallId, 'kiosk', credential)
  const serviceId = serviceFor(offered, counterNumber(board, seatKept(hallId)))
  if (serviceId === null) return null
  const body = { id: newId(), command: { type: 'takeTicket', serviceIds: [serviceId] } }
  const answered = await askHall(`/api/halls/${hallId}/commands`, { credential, body })
  if (answered?.status !== 200) return null
  const { result } = answered.body as Accepted<'takeTicket'>
  return 'link' in result ? secretIn(result.link) : null
}

/** Whether the ticket is over, or unknown here; null where nobody answers. */
export async function isOver(secret: string): Promise<boolean | null> {
  const [hallId = ''] = secret.split('.')
  const answered = await askHall(`/api/halls/${hallId}/views/ticket`, { credential: { ticket: secret } })
  if (answered === null || answered.status >= 500) return null
  if (answered.status !== 200) return true
  const rows = (answered.body as { rows: [string, OwnTicketRow][] }).rows.map(([, row]) => row)
  const state = rows.find((row) => row.kind === 'ticket')?.at.state
  return state === undefined || OVER.has(state)
}

/**
 * One that the window on this page serves, so that whoever presses there sees the ticket again; else the one with the
 * fewest waiting.
 */
export function serviceFor(rows: readonly KioskRow[], counter: number | null): ServiceId | null {
  const waiting = new Map(rows.flatMap((row) => (row.kind === 'load' ? [[row.serviceId, row.waiting] as const] : [])))
  const offered = rows
    .flatMap((row) => (row.kind === 'service' && row.shut === null ? [row] : []))
    .sort((a, b) => (waiting.get(a.id) ?? 0) - (waiting.get(b.id) ?? 0) || a.order - b.order)
  const here = offered.find(({ counters }) => counter !== null && counters.includes(counter))
  return (here ?? offered.find(({ counters }) => counters.length > 0) ?? offered[0])?.id ?? null
}

const OVER: ReadonlySet<string> = new Set(['finished', 'no-show', 'cancelled', 'expired'])

function counterNumber(rows: readonly BoardRow[], counterId: string | null): number | null {
  return rows.flatMap((row) => (row.kind === 'counter' && row.id === counterId ? [row.number] : []))[0] ?? null
}

async function rowsOf<Row>(hallId: string, view: string, credential: Credential): Promise<Row[]> {
  const answered = await askHall(`/api/halls/${hallId}/views/${view}`, { credential })
  return answered?.status === 200 ? (answered.body as { rows: [string, Row][] }).rows.map(([, row]) => row) : []
}
