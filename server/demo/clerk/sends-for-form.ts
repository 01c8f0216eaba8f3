import type { Clerk } from './clerk.ts'

/** Half-way through somebody has to fill in a form: their place is kept, and others are served meanwhile. */
export async function sendsForForm(clerk: Clerk): Promise<boolean> {
  const { current } = clerk
  if (current?.state !== 'serving' || clerk.wasHeld.has(current.ticketId)) return false
  const { formMinutes, serviceMinutes } = clerk.inMind(current.ticketId)
  if (formMinutes === null) return false
  clerk.wasHeld.add(current.ticketId)
  await clerk.stays((serviceMinutes * 60) / 2)
  if (clerk.current?.ticketId !== current.ticketId || clerk.current.state !== 'serving') return true
  const hold = { type: 'holdTicket', counterId: clerk.counter.id, expect: current.ticketId, reason: 'form' } as const
  if (await clerk.press(hold)) await clerk.look()
  return true
}
