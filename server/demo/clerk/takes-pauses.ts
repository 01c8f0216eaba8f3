import type { Clerk } from './clerk.ts'

/** Lunch and tea, when their time has come and nobody is at the window. Others of the department stay. */
export async function takesPauses(clerk: Clerk): Promise<boolean> {
  const [pause] = clerk.plan.pauses
  if (pause === undefined || clerk.current !== null || clerk.pace.minuteOfDay() < pause.at) return false
  clerk.plan.pauses.shift()
  const { id: counterId } = clerk.counter
  if ((await clerk.press({ type: 'pauseCounter', counterId, reason: REASONS[pause.why] })) === null) return true
  clerk.state = 'paused'
  await clerk.stays(pause.minutes * 60)
  if (clerk.state === 'paused' && (await clerk.press({ type: 'resumeCounter', counterId }))) clerk.state = 'open'
  return true
}

/** As a clerk of this hall would choose them at the desk. */
const REASONS = { meal: '用餐', away: '暂时离开' } as const
