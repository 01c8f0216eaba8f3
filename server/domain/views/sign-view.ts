import type { CounterRow, SignRow, SignTicketRow } from '@tingxu/shared/views.ts'
import { currentAt } from '../refuse.ts'
import { counterRow } from './board-view.ts'
import { hallSection } from './hall-section.ts'
import type { Section } from './section.ts'

const counter: Section<CounterRow> = {
  touchedBy: ({ hall, counters }, _hall, of) => hall || counters.has(of ?? ''),
  eachSecond: false,
  *rows(hall, of) {
    const row = counterRow(hall, of ?? '')
    if (row) yield [`counter:${row.id}`, row]
  },
}

const current: Section<SignTicketRow> = {
  touchedBy: ({ hall, counters }, _hall, of) => hall || counters.has(of ?? ''),
  eachSecond: false,
  *rows(hall, of) {
    const counter = hall.counters.get(of ?? '')
    const ticket = counter && currentAt(hall, counter)
    const service = ticket && hall.catalogue.services.get(ticket.serviceId)
    if (!ticket || !service) return
    const { id: ticketId, label, state, callCount } = ticket
    const serviceName = service.settings.name
    yield [
      'current',
      { kind: 'sign-ticket', ticketId, label, serviceName, state: state.name, callCount, at: state.lastCallAt },
    ]
  },
}

export const signView: readonly Section<SignRow>[] = [hallSection, counter, current]
