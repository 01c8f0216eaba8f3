import type { Clerk } from './clerk.ts'

/** Takes the seat. If somebody else has it, waits until they leave: a demo takes nothing over. */
export async function sitsDown(clerk: Clerk): Promise<boolean> {
  if (clerk.state !== 'standing' || clerk.pace.minuteOfDay() >= clerk.plan.leavesAt) return false
  if (clerk.hasSat) await clerk.pace.seconds(PATIENCE_SECONDS)
  const seated = await clerk.press({ type: 'openCounter', counterId: clerk.counter.id })
  if (seated !== null) await clerk.look()
  if (!clerk.hasSat) await clerk.stays(clerk.plan.readyAfter)
  clerk.hasSat = true
  return true
}

const PATIENCE_SECONDS = 20
