import type { TicketId } from '@tingxu/shared/ids.ts'
import type { Event } from '../domain/events.ts'
import { type Caller, type Line, resultOf, visitorCaller } from './caller.ts'
import { DAY_ENDS } from './day-curve.ts'
import type { Pace } from './pace.ts'
import type { VisitorPlan } from './visitor-plan.ts'

/** By what visitors reach the hall: its kiosks, and the guide at the entrance. */
export type Entrance = { kiosks: readonly Caller[]; guide: Caller }
type Visitor = { plan: VisitorPlan; state: 'waiting' | 'called' | 'missed'; cameBack: boolean }
type Run = (task: Promise<void>) => void

/** Everybody with a ticket of this demo, from the door to the way home. */
export class Visitors {
  readonly #line: Line
  readonly #pace: Pace
  readonly #entrance: Entrance
  readonly #run: Run
  readonly #inside = new Map<TicketId, Visitor>()
  /** Nobody else will come through the door today. */
  haveAllCome = false

  constructor(line: Line, pace: Pace, entrance: Entrance, run: Run) {
    this.#line = line
    this.#pace = pace
    this.#entrance = entrance
    this.#run = run
  }

  /** What the visitor at a counter has in mind; whoever took a ticket without us simply comes, and is quick. */
  planOf(ticketId: TicketId): Pick<VisitorPlan, keyof typeof ANYBODY> {
    const visitor = this.#inside.get(ticketId)
    if (visitor === undefined) return ANYBODY
    return visitor.cameBack ? { ...visitor.plan, comesAtCall: 1 } : visitor.plan
  }

  /** All of them come, one after the other. */
  async come(plans: readonly VisitorPlan[]): Promise<void> {
    for (const plan of plans) {
      await this.#pace.until(plan.arrivesAt)
      this.#run(this.#visit(plan))
    }
    this.haveAllCome = true
  }

  heard(event: Event) {
    if (event.type === 'stepUndone') this.#waitOn(event.ticketIds)
    if (!('ticketId' in event)) return
    const visitor = this.#inside.get(event.ticketId)
    if (visitor === undefined) return
    if (event.type === 'ticketCalled') visitor.state = 'called'
    if (event.type === 'ticketReturned') visitor.state = 'waiting'
    if (event.type === 'ticketMissed') this.#run(this.#comeBack(event.ticketId, visitor))
    if (ENDS.has(event.type)) this.#inside.delete(event.ticketId)
  }

  /** Whose call was taken back waits as before. */
  #waitOn(ticketIds: readonly TicketId[]) {
    for (const id of ticketIds) {
      const visitor = this.#inside.get(id)
      if (visitor?.state === 'called') visitor.state = 'waiting'
    }
  }

  async #visit(plan: VisitorPlan): Promise<void> {
    const { kiosks, guide } = this.#entrance
    const at = plan.takesAt === 'guide' ? guide : (kiosks[Math.floor(plan.arrivesAt * 60) % kiosks.length] ?? guide)
    const taken = resultOf(
      await at.command({
        type: 'takeTicket',
        serviceIds: [plan.serviceId],
        ...(plan.priority && { classId: 'priority' }),
      }),
    )
    if (taken === null) return
    const visitor: Visitor = { plan, state: 'waiting', cameBack: false }
    this.#inside.set(taken.ticketId, visitor)
    if (plan.givesUpAfterMinutes === null) return
    await this.#pace.minutes(plan.givesUpAfterMinutes)
    if (visitor.state !== 'waiting' || !this.#inside.has(taken.ticketId)) return
    await visitorCaller(this.#line, taken.link).command({ type: 'cancelTicket' })
  }

  /** Whoever missed the calls comes back after a while, once; towards evening it is not worth it any more. */
  async #comeBack(ticketId: TicketId, visitor: Visitor): Promise<void> {
    visitor.state = 'missed'
    const { returnsAfterMinutes } = visitor.plan
    if (returnsAfterMinutes === null || visitor.cameBack) return
    if (this.#pace.minuteOfDay() + returnsAfterMinutes > DAY_ENDS - LAST_RETURN_MINUTES) return
    await this.#pace.minutes(returnsAfterMinutes)
    if (visitor.state !== 'missed') return
    visitor.cameBack = true
    const { kiosks, guide } = this.#entrance
    await (kiosks[0] ?? guide).command({ type: 'returnTicket', ticketId })
  }
}

const ENDS: ReadonlySet<Event['type']> = new Set<Event['type']>([
  'serviceFinished',
  'ticketCancelled',
  'ticketExpired',
  'noShowRecorded',
])
const LAST_RETURN_MINUTES = 10

const ANYBODY = {
  comesAtCall: 1,
  walkSeconds: 8,
  serviceMinutes: 2,
  outcome: 'done',
  missingCount: 1,
  formMinutes: null,
} as const satisfies Partial<VisitorPlan>
