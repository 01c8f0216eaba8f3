import type { Clerk } from './clerk.ts'

/** Somebody paused this counter, or left it paused: after a while the clerk goes on. */
export async function comesBack(clerk: Clerk): Promise<boolean> {
  if (clerk.state !== 'paused') return false
  await clerk.stays(PATIENCE_SECONDS)
  if (clerk.state === 'paused' && (await clerk.press({ type: 'resumeCounter', counterId: clerk.counter.id })))
    clerk.state = 'open'
  return true
}

const PATIENCE_SECONDS = 120
