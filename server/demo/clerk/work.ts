import { callsNext } from './calls-next.ts'
import type { Clerk } from './clerk.ts'
import { comesBack } from './comes-back.ts'
import { goesHome } from './goes-home.ts'
import { goesOn } from './goes-on.ts'
import { sendsForForm } from './sends-for-form.ts'
import { serves } from './serves.ts'
import { sitsDown } from './sits-down.ts'
import { takesPauses } from './takes-pauses.ts'
import { waitsForVisitor } from './waits-for-visitor.ts'

/** Does what it is time for. False: nothing of the kind just now. */
export type Habit = (clerk: Clerk) => Promise<boolean>

/**
 * What clerks do, each habit in a file of its own, in the order in which they think of it: whoever is at the window
 * comes first. Another habit is another file and its line.
 */
const HABITS: readonly Habit[] = [
  ...[sitsDown, comesBack, waitsForVisitor, sendsForForm, serves],
  ...[goesOn, takesPauses, goesHome, callsNext],
]

/** One day at a counter, from sitting down to going home. */
export async function work(clerk: Clerk): Promise<void> {
  while (clerk.state !== 'home') {
    let did = false
    for (const habit of HABITS) {
      did = await habit(clerk)
      if (did) break
    }
    if (!did) await clerk.stays(GLANCE_SECONDS)
  }
}

/** How often an idle clerk glances at the queue. */
const GLANCE_SECONDS = 2
