import type { Clerk } from './clerk.ts'

/** Whoever is back with the form goes on before the next one is called. */
export async function goesOn(clerk: Clerk): Promise<boolean> {
  if (clerk.state !== 'open' || clerk.current !== null) return false
  const back = clerk.held.find(({ ticketId, since }) => awayMinutes(clerk, since) >= formMinutes(clerk, ticketId))
  if (back === undefined) return false
  const { ticketId } = back
  const goOn = { type: 'resumeTicket', counterId: clerk.counter.id, expect: null, ticketId } as const
  if (await clerk.press(goOn)) await clerk.look()
  return true
}

const awayMinutes = (clerk: Clerk, since: number) => ((performance.now() - since) / 60_000) * clerk.pace.speed

/** Somebody else may have held the ticket, at the same desk and for reasons of their own. */
const formMinutes = (clerk: Clerk, ticketId: string) => clerk.inMind(ticketId).formMinutes ?? USUAL_MINUTES
const USUAL_MINUTES = 3
