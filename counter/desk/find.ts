import type { DeskNow } from './desk-rows.ts'
import type { MeantTicket } from './question.ts'

/** Whether a label is meant by what a clerk typed: any part of it, in either case, also with full-width letters. */
export function isMeant(label: string, typed: string): boolean {
  return plain(label).includes(plain(typed))
}

/** The tickets of all lists that are meant, those who wait first. */
export function foundTickets({ queue, held, missed }: DeskNow, typed: string): MeantTicket[] {
  const all: MeantTicket[] = [
    ...queue.map((row) => ({ ...row, where: 'waiting' as const })),
    ...held.map((row) => ({ ...row, where: 'held' as const })),
    ...missed.map((row) => ({ ...row, where: 'missed' as const })),
  ]
  return all.filter(({ label }) => isMeant(label, typed))
}

const plain = (text: string) => text.normalize('NFKC').toUpperCase().replace(/\s/g, '')
