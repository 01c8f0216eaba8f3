import type { HallTime, ServiceId } from '@tingxu/shared/ids.ts'
import type { CounterSettings } from '@tingxu/shared/settings.ts'
import type { CounterRow, SignRow, SignServiceRow, SignTicketRow } from '@tingxu/shared/views.ts'
import type { Hall } from '../hall.ts'
import { counterSettingsIn } from '../in-force.ts'
import { currentAt } from '../refuse.ts'
import { countersServing, servicesOf } from '../serving.ts'
import { counterRow } from './board-view.ts'
import { hallSection } from './hall-section.ts'
import { intersects, type Section } from './section.ts'

const counter: Section<CounterRow> = {
  touchedBy: ({ hall, counters }, _hall, of) => hall || counters.has(of ?? ''),
  eachSecond: false,
  *rows(hall, of) {
    const row = counterRow(hall, of ?? '')
    if (row) yield [`counter:${row.id}`, row]
  },
}

/**
 * What is served there, and where else it is served now: a sign that says 暂停服务 sends people on. Whatever changes at a
 * counter touches the services that it had and has; assignments end by the clock.
 */
const services: Section<SignServiceRow> = {
  touchedBy: ({ hall, seats, services }, state, of) => {
    const own = servicesOf(state, of ?? '', state.at)
    return hall || (seats && intersects(services, own))
  },
  eachSecond: true,
  *rows(hall, of, now) {
    const own = hall.catalogue.counters.get(of ?? '')
    for (const serviceId of servicesOf(hall, of ?? '', now)) {
      const service = hall.catalogue.services.get(serviceId)
      if (!own || !service || service.removed) continue
      const { settings, order } = service
      const counters = otherOpenCounters(hall, serviceId, own, now)
      yield [`service:${serviceId}`, { kind: 'sign-service', id: serviceId, name: settings.name, order, counters }]
    }
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

export const signView: readonly Section<SignRow>[] = [hallSection, counter, services, current]

function otherOpenCounters(hall: Hall, serviceId: ServiceId, own: CounterSettings, now: HallTime): number[] {
  return countersServing(hall, serviceId, now)
    .filter((id) => id !== own.id)
    .map((id) => counterSettingsIn(hall.catalogue, id).number)
    .sort((a, b) => Math.abs(a - own.number) - Math.abs(b - own.number) || a - b)
}
