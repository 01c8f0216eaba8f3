import type { Clerk, Current } from './clerk.ts'

/** Called, and not here yet: waits for the walk, calls again, and in the end lets the next one have their turn. */
export async function waitsForVisitor(clerk: Clerk): Promise<boolean> {
  const { current } = clerk
  if (current?.state !== 'called') return false
  const { comesAtCall, walkSeconds } = clerk.inMind(current.ticketId)
  if (comesAtCall !== null && current.callCount >= comesAtCall) await begins(clerk, current, walkSeconds)
  else if (current.callCount < CALLS) await callsAgain(clerk, current)
  else await givesUp(clerk, current)
  return true
}

async function begins(clerk: Clerk, current: Current, walkSeconds: number) {
  await clerk.stays(walkSeconds - pastSeconds(clerk, current))
  if (!isStill(clerk, current)) return
  if (await clerk.press({ type: 'startService', ...at(clerk, current) })) {
    clerk.current = { ...current, state: 'serving', since: performance.now() }
  }
}

async function callsAgain(clerk: Clerk, current: Current) {
  await clerk.stays(LOOKS_ROUND_SECONDS)
  if (!isStill(clerk, current)) return
  if (await clerk.press({ type: 'recall', ...at(clerk, current) })) {
    clerk.current = { ...current, callCount: current.callCount + 1, since: performance.now() }
  }
}

async function givesUp(clerk: Clerk, current: Current) {
  await clerk.stays(LOOKS_ROUND_SECONDS)
  if (!isStill(clerk, current)) return
  if (await clerk.press({ type: 'markNoShow', ...at(clerk, current) })) clerk.current = null
}

/** One call and two more, then it is a no-show. */
const CALLS = 3
const LOOKS_ROUND_SECONDS = 16

const pastSeconds = (clerk: Clerk, { since }: Current) => ((performance.now() - since) / 1000) * clerk.pace.speed
const isStill = (clerk: Clerk, current: Current) =>
  clerk.current?.ticketId === current.ticketId && clerk.current.state === 'called'
const at = (clerk: Clerk, { ticketId }: Current) => ({ counterId: clerk.counter.id, expect: ticketId })
