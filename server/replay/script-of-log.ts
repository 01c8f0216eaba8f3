import type { TicketId } from '@tingxu/shared/ids.ts'
import type { Event, Step, TicketCalled } from '../domain/events.ts'
import { evolve } from '../domain/evolve.ts'
import type { Hall } from '../domain/hall.ts'
import type { DayInLog } from './day-in-log.ts'
import { happeningOf } from './happening-of.ts'
import type { Watch } from './rehearsal.ts'
import type { Happening, Script } from './script.ts'
import { SeatsInLog } from './seats-in-log.ts'
import { StintsInLog } from './stints-in-log.ts'

/** What a day's log says about everybody, without whom the hall called when. `watch` sees the day as it was. */
export function scriptOfLog({ before, steps, undone }: DayInLog, watch: Watch = () => {}): Script {
  const hall = before()
  const stints = new StintsInLog()
  const seats = new SeatsInLog()
  const happenings: Happening[] = []
  for (const step of steps) {
    watch(hall, step)
    if (!undone.has(step.seq)) {
      for (const event of step.events) read(hall, step, event, { stints, seats, happenings })
    }
    evolve(hall, step)
  }
  return { happenings: [...happenings, ...seats.happenings], stints: stints.byTicket, typical: stints.typical() }
}

type Read = { stints: StintsInLog; seats: SeatsInLog; happenings: Happening[] }

/** The hall still stands as it did before the step. */
function read(hall: Hall, step: Step, event: Event, { stints, seats, happenings }: Read): void {
  if (event.type === 'ticketCalled') {
    const gapMs = stints.call(hall, step, event)
    if (gapMs !== null) seats.called(event.counterId, gapMs)
    if (event.reason === 'without-ticket') happenings.push(serving(step, event))
    return
  }
  const known = [seats.read(hall, step, event), stints.read(hall, step, event)]
  if (known.includes(true)) return
  const happening = happeningOf(step, event, withoutTicket(step))
  if (happening) happenings.push(happening)
}

function serving({ at, commandId: id, actor }: Step, { counterId, serviceId }: TicketCalled): Happening {
  return { at, id, actor, what: 'serves', counterId, serviceId }
}

/** Who was served without a ticket has one in the books, taken and called in one step. */
function withoutTicket({ events }: Step): TicketId | null {
  const call = events.find((event) => event.type === 'ticketCalled')
  return call?.reason === 'without-ticket' ? call.ticketId : null
}
