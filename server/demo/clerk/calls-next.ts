import { resultOf } from '../caller.ts'
import type { Clerk } from './clerk.ts'

/** Somebody waits for this counter: calls whoever is next by the rule. */
export async function callsNext(clerk: Clerk): Promise<boolean> {
  if (clerk.state !== 'open' || clerk.current !== null) return false
  if (clerk.watch.waitingFor(clerk.counter.services.map(({ serviceId }) => serviceId)) === 0) return false
  const done = await clerk.press({ type: 'callNext', counterId: clerk.counter.id, expect: null })
  if (done === null) return true
  const called = resultOf(done)?.called
  // Where a call makes a ticket serving at once, only the desk knows: look rather than guess.
  if (called) await clerk.look()
  return true
}
