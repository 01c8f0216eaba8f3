import type { Actor } from '@tingxu/server/domain/events.ts'
import type { Hall } from '@tingxu/server/domain/hall.ts'
import type { Ticket } from '@tingxu/server/domain/ticket.ts'
import type { Command } from '@tingxu/shared/commands.ts'
import type { Wish } from './wishes.ts'

/** What a wish comes to: who asks for what, and when. */
export type Wanted = { at: number; actor: Actor; command: Command }
export type Asked = Omit<Wanted, 'at'>

export const KIOSK: Actor = { role: 'kiosk', id: 'kiosk' }
export const GUIDE: Actor = { role: 'guide', id: 'guide' }
export const PHONE: Actor = { role: 'visitor', id: 'phone' }
export const MANAGER: Actor = { role: 'manager', id: 'li-na' }
export const TIMER: Actor = { role: 'timer', id: 'timer' }

export function picked<Item>(items: Iterable<Item>, index: number): Item | undefined {
  const all = [...items]
  return all[index % Math.max(1, all.length)]
}

/** A ticket in one of the states, or any other now and then. */
export function ticketIn(hall: Hall, { who, which }: Wish, ...states: Ticket['state']['name'][]): { ticketId: string } {
  const sensible = [...hall.tickets.values()].filter((ticket) => states.includes(ticket.state.name))
  const ticket = picked(which % 9 === 0 ? hall.tickets.values() : sensible, who)
  return { ticketId: ticket?.id ?? '00000000-0000-4000-8000-000000000000' }
}

export function serviceIn(hall: Hall, index: number): string {
  return picked(hall.catalogue.services.keys(), index) ?? 'nobody'
}

export function clerkOf(counterId: string): Actor {
  return { role: 'clerk', id: `clerk-of-${counterId}` }
}
