import type { ClassId, CounterId, SeriesId, ServiceId } from '@tingxu/shared/ids.ts'
import type { ClassSettings, CounterSettings, SeriesSettings, Settings } from '@tingxu/shared/settings.ts'
import type { Counter, CounterState } from './counter.ts'
import type { Catalogue, Hall, ServiceInForce } from './hall.ts'
import type { Ticket, TicketState } from './ticket.ts'

/**
 * What must be there and must be so. A hall that serves has settings, and what they once knew lives on; the log tells
 * of a ticket only what can befall it. Anything else means that this is not the hall's log.
 */
export function there<Thing>(thing: Thing | null | undefined, what: string): Thing {
  if (thing === null || thing === undefined) throw new Error(`there is no ${what}`)
  return thing
}

export function settingsIn({ settings }: Hall): Settings {
  return there(settings, 'settings')
}

export function serviceIn({ services }: Catalogue, id: ServiceId): ServiceInForce {
  return there(services.get(id), `service ${id}`)
}

export function classIn({ classes }: Catalogue, id: ClassId): ClassSettings {
  return there(classes.get(id), `class ${id}`)
}

export function seriesIn({ series }: Catalogue, id: SeriesId): SeriesSettings {
  return there(series.get(id), `series ${id}`)
}

export function counterSettingsIn({ counters }: Catalogue, id: CounterId): CounterSettings {
  return there(counters.get(id), `counter ${id}`)
}

type TicketStateOf<Name> = Extract<TicketState, { name: Name }>

/** The state of a ticket, where it can be no other than one of these. */
export function ticketStateOf<Name extends TicketState['name']>({ state }: Ticket, ...names: Name[]) {
  const isSo = (one: TicketState): one is TicketStateOf<Name> => names.some((name) => name === one.name)
  return there(isSo(state) ? state : null, `ticket that is ${names.join(' or ')}`)
}

type CounterStateOf<Name> = Extract<CounterState, { name: Name }>

export function counterStateOf<Name extends CounterState['name']>({ state }: Pick<Counter, 'state'>, ...names: Name[]) {
  const isSo = (one: CounterState): one is CounterStateOf<Name> => names.some((name) => name === one.name)
  return there(isSo(state) ? state : null, `counter that is ${names.join(' or ')}`)
}
