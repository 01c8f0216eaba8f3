import type { HallTime, ServiceId } from '@tingxu/shared/ids.ts'
import type { ServiceSettings } from '@tingxu/shared/settings.ts'
import type { DepartmentRow, GuideRow, KioskRow, LoadRow, RightsRow, ServiceRow, Shut } from '@tingxu/shared/views.ts'
import { outlookOf } from '../ahead.ts'
import type { Hall, ServiceInForce } from '../hall.ts'
import { counterSettingsIn, seriesIn, there } from '../in-force.ts'
import { newcomer } from '../new-ticket.ts'
import { countersServing } from '../serving.ts'
import { whyShut } from '../ticket-giving.ts'
import { waitOf } from '../waiting-time.ts'
import { hallSection } from './hall-section.ts'
import { notes } from './notes-section.ts'
import { ownTexts } from './own-texts-section.ts'
import { printers } from './printers-section.ts'
import { NOT_AT_ONCE, type Section } from './section.ts'

const departments: Section<DepartmentRow> = {
  touchedBy: ({ hall }) => hall,
  eachSecond: false,
  *rows({ settings }) {
    for (const [order, { id, name }] of (settings?.departments ?? []).entries()) {
      yield [`department:${id}`, { kind: 'department', id, name, order }]
    }
  },
}

/** Services open and shut by the clock too, so they are looked at once a second besides. */
const services: Section<ServiceRow> = {
  touchedBy: ({ hall, seats, services }) => hall || seats || services.size > 0,
  eachSecond: true,
  *rows(hall, _of, now) {
    for (const service of offeredServices(hall)) {
      yield [`service:${service.settings.id}`, serviceRow(hall, service, now)]
    }
  },
}

/** Rows of their own beside the services: a window that opens or closes must not send every list of papers again. */
const guides: Section<GuideRow> = {
  touchedBy: ({ hall }) => hall,
  eachSecond: false,
  *rows(hall) {
    for (const { settings } of offeredServices(hall)) {
      if (settings.guide) yield [`guide:${settings.id}`, guideRow(settings.id, settings.guide)]
    }
  },
}

const rights: Section<RightsRow> = {
  touchedBy: ({ hall }) => hall,
  eachSecond: false,
  *rows({ settings }) {
    if (!settings) return
    const { returnMinutes, returnsMax } = settings.call
    yield ['rights', { kind: 'rights', returnMinutes: returnsMax > 0 ? returnMinutes : null }]
  },
}

/** Waiting counts and expected waits of the services that these counters or the whole hall serve. */
export const loads: Section<LoadRow> = {
  touchedBy: NOT_AT_ONCE,
  eachSecond: true,
  *rows(hall, zoneId, now) {
    for (const { settings, counterIds } of offeredServices(hall)) {
      if (settings.noTicket || !inZone(hall, counterIds, zoneId)) continue
      const waiting = hall.lines.get(settings.id)?.length ?? 0
      const wait = waitOf(hall, settings.id, outlookOf(hall, newcomer(hall, settings.id, now), now))
      yield [`load:${settings.id}`, { kind: 'load', serviceId: settings.id, waiting, wait }]
    }
  },
}

type Guide = NonNullable<ServiceSettings['guide']>

export const kioskView: readonly Section<KioskRow>[] = [
  hallSection,
  departments,
  services,
  guides,
  loads,
  notes,
  rights,
  printers,
  ownTexts,
]

export function* offeredServices({ catalogue }: Hall): Generator<ServiceInForce> {
  for (const service of catalogue.services.values()) if (!service.removed) yield service
}

export function inZone({ catalogue }: Hall, counterIds: readonly string[], zoneId: string | null): boolean {
  return zoneId === null || counterIds.some((id) => catalogue.counters.get(id)?.zoneId === zoneId)
}

function serviceRow(hall: Hall, { settings, order }: ServiceInForce, now: HallTime): ServiceRow {
  const { id, departmentId, name, plainName = null, seriesId } = settings
  const counters = countersServing(hall, id, now).map(
    (counterId) => counterSettingsIn(hall.catalogue, counterId).number,
  )
  const { prefix } = seriesIn(hall.catalogue, seriesId)
  return {
    kind: 'service',
    id,
    departmentId,
    name,
    plainName,
    prefix,
    order,
    counters,
    shut: shut(hall, settings, now),
  }
}

function guideRow(serviceId: ServiceId, guide: Guide): GuideRow {
  const { materials = [], promised = null, fee = null } = guide
  return { kind: 'guide', serviceId, materials: materials.map(({ id, name }) => ({ id, name })), promised, fee }
}

function shut(hall: Hall, settings: ServiceInForce['settings'], now: HallTime): Shut | null {
  const refusal = whyShut(hall, settings, now)
  switch (refusal?.refused) {
    case undefined:
      return null
    case 'day-closed':
    case 'tickets-stopped':
    case 'service-paused':
    case 'quota-used-up':
    case 'closing-soon':
      return { why: refusal.refused }
    case 'outside-hours':
      return { why: 'outside-hours', ...(refusal.opensAt !== undefined && { opensAt: refusal.opensAt }) }
    case 'no-ticket-needed':
      return { why: 'no-ticket-needed', message: there(settings.noTicket, 'message') }
  }
}
