import type { DeskCounterRow, DeskServiceRow, DeskTicketRow } from '@tingxu/shared/desk-rows.ts'
import type { CounterId, HallTime } from '@tingxu/shared/ids.ts'
import type { DeskRow } from '@tingxu/shared/views.ts'
import { autoCallAt } from '../auto-call.ts'
import type { Counter, Undoable } from '../counter.ts'
import type { Hall } from '../hall.ts'
import { counterSettingsIn, serviceIn, settingsIn, there } from '../in-force.ts'
import { type CurrentTicket, currentAt } from '../refuse.ts'
import { hasEnded, servedNow } from '../serving.ts'
import { hasChanged, undoableUntil } from '../undo.ts'
import { held, missed, queue, targets } from './desk-queue.ts'
import { hallSection } from './hall-section.ts'
import { pressesOf } from './presses.ts'
import { className, labelsOf, namesOf, otherClasses } from './row-words.ts'
import type { Section } from './section.ts'

/** What it can take back, and what it serves for now, end by the clock. */
const counter: Section<DeskCounterRow> = {
  touchedBy: ({ hall, counters, tickets }, { counters: all }, of) => {
    const undoable = all.get(of ?? '')?.undoable
    return hall || counters.has(of ?? '') || (undoable?.tickets.some(({ id }) => tickets.has(id)) ?? false)
  },
  eachSecond: true,
  *rows(hall, of, now) {
    const counter = hall.counters.get(of ?? '')
    if (counter) yield ['counter', counterRow(hall, counter, now)]
  },
}

/** A counter stands in, and serves what it was assigned, for as long as others and the clock make it so. */
const services: Section<DeskServiceRow> = {
  touchedBy: ({ hall, seats }) => hall || seats,
  eachSecond: true,
  *rows(hall, of, now) {
    for (const { serviceId, as } of servedNow(hall, of ?? '', now)) {
      const { id, name } = serviceIn(hall.catalogue, serviceId).settings
      yield [`service:${id}`, { kind: 'desk-service', id, name, as }]
    }
  },
}

const current: Section<DeskTicketRow> = {
  touchedBy: ({ hall, counters }, _hall, of) => hall || counters.has(of ?? ''),
  eachSecond: false,
  *rows(hall, of) {
    const counter = hall.counters.get(of ?? '')
    const ticket = counter && currentAt(hall, counter)
    if (ticket) yield ['current', currentRow(hall, ticket)]
  },
}

export const deskView: readonly Section<DeskRow>[] = [
  hallSection,
  counter,
  services,
  current,
  queue,
  held,
  missed,
  targets,
]

function counterRow(hall: Hall, counter: Counter, now: HallTime): DeskCounterRow {
  const settings = counterSettingsIn(hall.catalogue, counter.id)
  const { state, currentId, finishedCount, undoable } = counter
  const seated = state.name === 'closed' ? null : state
  return {
    kind: 'desk-counter',
    id: settings.id,
    number: settings.number,
    name: settings.name,
    state: state.name,
    pauseReason: state.name === 'paused' ? state.reason : null,
    pausedAt: state.name === 'paused' ? state.pausedAt : null,
    staffId: seated?.staffId ?? null,
    since: seated?.since ?? null,
    currentId,
    autoCallAt: autoCallAt(hall, counter),
    finishedCount,
    holdMinutesMax: settingsIn(hall).call.holdMinutesMax,
    undo: undoable && undoOffer(hall, counter, undoable, now),
    assigned: assigned(hall, counter.id, now),
  }
}

function undoOffer(hall: Hall, counter: Counter, undoable: Undoable, now: HallTime): DeskCounterRow['undo'] {
  const until = undoableUntil(hall, undoable)
  if (now > until || hasChanged(hall, counter, undoable)) return null
  const { commandId, what, tickets } = undoable
  // A call that finished somebody first is told by whom it called.
  const { label } = there(tickets.at(-1), 'ticket of a step that may be taken back')
  return { commandId, what, label, until }
}

function assigned({ assignments }: Hall, counterId: CounterId, now: HallTime): DeskCounterRow['assigned'] {
  const assignment = assignments.get(counterId)
  return assignment && !hasEnded(assignment, now) ? { until: assignment.until } : null
}

function currentRow(hall: Hall, ticket: CurrentTicket): DeskTicketRow {
  const service = serviceIn(hall.catalogue, ticket.serviceId).settings
  const { state } = ticket
  return {
    kind: 'desk-ticket',
    ticketId: ticket.id,
    label: ticket.label,
    serviceId: service.id,
    serviceName: service.name,
    className: className(hall, ticket),
    otherClasses: otherClasses(hall, ticket),
    materialsChecked: ticket.materialsChecked,
    state: state.name,
    arrivedAt: ticket.arrivedAt,
    calledAt: state.calledAt,
    startedAt: state.name === 'serving' ? state.startedAt : null,
    callCount: state.calls,
    reason: state.reason,
    overtook: labelsOf(hall, state.overtook),
    dueAt: state.dueAt,
    minutes: service.minutes,
    materials: service.guide?.materials ?? [],
    outcomeNeeded: service.outcomeNeeded ?? false,
    usualOutcome: settingsIn(hall).call.defaultOutcome,
    rest: namesOf(hall, ticket),
    ...pressesOf(hall, ticket),
  }
}
