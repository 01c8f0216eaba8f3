import type { CounterSettings } from '@tingxu/shared/settings.ts'
import { staffCaller } from './caller.ts'
import { Clerk } from './clerk/clerk.ts'
import { work } from './clerk/work.ts'
import { clerkPlanOf } from './clerk-plan.ts'
import { DAY_ENDS } from './day-curve.ts'
import { Pace } from './pace.ts'
import type { Stage } from './stage.ts'
import { Tasks } from './tasks.ts'
import { visitorsOf } from './visitor-plan.ts'
import { Visitors } from './visitors.ts'
import { Watch } from './watch.ts'

/** One day: people come, clerks serve, the hall stops giving tickets, the last ones are served, and it closes. */
export async function liveDay(stage: Stage): Promise<void> {
  const { day, line, entrance, manager } = stage
  const seed = stage.seed + stage.dayNumber - 1
  const tasks = new Tasks(line.signal)
  const pace = new Pace(stage.speed, tasks.signal)
  stage.pace = pace
  const visitors = new Visitors(line, pace, entrance, (task) => tasks.beside(task))
  const clerks: Clerk[] = []
  const watch = new Watch(manager, stage.tally, (event, seq) => {
    visitors.heard(event)
    for (const clerk of clerks) clerk.heard(event, seq)
  })
  const services = new Map(day.settings.services.map((service) => [service.id, service]))
  const clerkDay = async (counter: CounterSettings) => {
    const plan = clerkPlanOf(day.settings, counter, seed)
    await pace.seconds(plan.sitsDownAfter)
    const clerk = new Clerk(await signedIn(stage, counter), { counter, services, plan, pace, watch, visitors })
    clerks.push(clerk)
    await work(clerk)
  }
  const theirs = day.settings.counters.filter(({ id }) => id !== stage.mine?.counterId)
  try {
    await watch.begin()
    tasks.beside(watch.follow(pace))
    tasks.beside(visitors.come(visitorsOf(day, seed)))
    await tasks.until(Promise.all([...theirs.map(clerkDay), ticketsStop(stage, pace)]))
    await tasks.until(close(stage, pace))
  } finally {
    tasks.end()
  }
}

async function ticketsStop({ manager }: Stage, pace: Pace) {
  await pace.until(DAY_ENDS)
  await manager.command({ type: 'stopTickets' })
}

/** Everybody is served, or the clerks have gone home and nobody is left who would serve them. */
async function close({ manager, mine }: Stage, pace: Pace) {
  const until = performance.now() + Math.max(MINE_MS_LEAST, (MINE_MINUTES * 60_000) / pace.speed)
  for (;;) {
    const patient = mine !== null && performance.now() < until
    const rest = patient ? {} : { expireRest: true, reason: '下班' }
    const closed = await manager.command({ type: 'closeDay', ...rest })
    if (!('refused' in closed)) return
    await pace.realMs(AGAIN_MS)
  }
}

const AGAIN_MS = 500
/** Whoever serves a window of their own has so long after the others. */
const MINE_MINUTES = 120
const MINE_MS_LEAST = 120_000

function signedIn({ cast, line }: Stage, { id }: CounterSettings) {
  const account = cast.clerks.get(id)
  if (account === undefined) throw new Error(`nobody is there for ${id}`)
  return staffCaller(line, account)
}
