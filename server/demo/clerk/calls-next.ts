import { resultOf } from '../caller.ts'
import type { Clerk } from './clerk.ts'

/** Somebody waits for this counter: calls whoever is next by the rule. */
export async function callsNext(clerk: Clerk): Promise<boolean> {
  if (clerk.state !== 'open' || clerk.current !== null) return false
  if (clerk.watch.waitingFor(clerk.counter.services.map(({ serviceId }) => serviceId)) === 0) return false
  const done = await clerk.press({ type: 'callNext', counterId: clerk.counter.id, expect: null })
  if (done === null) return true
  const called = resultOf(done)?.called
  if (!called) return true
  // Where a call makes a ticket serving at once, only the desk knows: look rather than guess.
  await clerk.look()
  clerk.callsMade += 1
  if (clerk.callsMade === clerk.plan.slipsAtCall) await takesBack(clerk)
  return true
}

/** Pressed too soon: the one before had another question. Whoever was called waits as if nothing had been. */
async function takesBack(clerk: Clerk) {
  await clerk.stays(NOTICES_SECONDS)
  if (clerk.undo === null) return
  const { commandId } = clerk.undo
  if (await clerk.press({ type: 'undo', counterId: clerk.counter.id, commandId })) await clerk.look()
}

const NOTICES_SECONDS = 4
