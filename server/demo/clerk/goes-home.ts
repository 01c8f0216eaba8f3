import type { Clerk } from './clerk.ts'

/** In the evening, once nobody waits for this counter any more. Until then there is overtime. */
export async function goesHome(clerk: Clerk): Promise<boolean> {
  if (
    clerk.current !== null ||
    clerk.held.length > 0 ||
    clerk.pace.minuteOfDay() < clerk.plan.leavesAt ||
    !clerk.visitors.haveAllCome
  ) {
    return false
  }
  // The last look at the board may be a moment old.
  if ((await clerk.look()) > 0 || clerk.current !== null) return false
  if (clerk.state === 'standing' || (await clerk.press({ type: 'closeCounter', counterId: clerk.counter.id }))) {
    clerk.state = 'home'
  }
  return true
}
